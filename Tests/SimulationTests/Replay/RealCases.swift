import Definitions
import Foundation
import Simulation

/// The real logs. They are not part of this repository: tests that need them are skipped where they are missing.
///
/// `COUNTERSIGN_CASES` names the folder; `COUNTERSIGN_EVERY=1` plays every case where a test takes a sample.
enum RealCases {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let environment = ProcessInfo.processInfo.environment

    private static var folder: URL {
        environment["COUNTERSIGN_CASES"].map { URL(filePath: $0) } ?? root.appending(path: "../shared/cases")
    }

    static let declarations = folder.appending(path: "bpi/declarations.jsonl.gz").path
    static let loans = folder.appending(path: "bpi/loans.jsonl.gz").path

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    static func every(_ sample: Int) -> Int { environment["COUNTERSIGN_EVERY"].flatMap { Int($0) } ?? sample }

    static var seed: UInt64 { environment["COUNTERSIGN_SEED"].flatMap { UInt64($0) } ?? 2_018 }

    static func plan(_ map: String) throws -> ReplayPlan {
        let loaded = try ReplayPlan.load(mapAt: root.appending(path: "Workflows/\(map)").path)
        guard let plan = loaded.plan else {
            throw Faulty(mistakes: loaded.files.flatMap(\.diagnostics).map(Shown.text))
        }
        return plan
    }

    struct Faulty: Error {
        let mistakes: [String]
    }
}
