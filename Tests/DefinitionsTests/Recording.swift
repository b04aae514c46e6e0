import Foundation
import Testing

/// A page or file that is made from the sources and kept in the repository, so that it can be read there.
///
/// Compared as it is, or written anew where `COUNTERSIGN_RECORD=1` is set.
struct Recording {
    let path: String

    func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = Fixtures.root.appending(path: path)
        if ProcessInfo.processInfo.environment["COUNTERSIGN_RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return
        }
        let recorded = try? String(contentsOf: file, encoding: .utf8)
        #expect(
            recorded == text, "\(path) is out of date: run the tests once with COUNTERSIGN_RECORD=1",
            sourceLocation: sourceLocation)
    }
}
