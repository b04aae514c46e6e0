package import Core
import Foundation

/// A file of data on disk: an event log, the cases of a conformance kit. Compressed ones go through the system's own
/// `gzip`, which every system with such files has.
package struct PackedFile {
    private let path: String
    /// What the file is, for messages.
    private let noun: Message
    /// What the codes of its refusals begin with.
    private let code: String

    package init(_ path: String, noun: Message, code: String) {
        self.path = path
        self.noun = noun
        self.code = code
    }

    /// The bytes, expanded where they are compressed.
    package func bytes() throws -> [UInt8] {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw Refusal(
                "\(code).unreadable", .notFound,
                Message(en: "the \(noun.en) \(path) cannot be read", zh: "无法读取\(noun.zh) \(path)"),
                context: [Refusal.Detail("file", path)])
        }
        return Array(data.starts(with: [0x1f, 0x8b]) ? try expanded() : data)
    }

    private func expanded() throws -> Data {
        let gzip = Process()
        gzip.executableURL = URL(filePath: "/usr/bin/env")
        gzip.arguments = ["gzip", "-dc", "--", path]
        let output = Pipe()
        gzip.standardOutput = output
        gzip.standardError = FileHandle.nullDevice
        gzip.standardInput = FileHandle.nullDevice
        do {
            try gzip.run()
            let data = try output.fileHandleForReading.readToEnd() ?? Data()
            gzip.waitUntilExit()
            if gzip.terminationStatus == 0 { return data }
        } catch {
            throw damaged("\(error)")
        }
        throw damaged("gzip ended with \(gzip.terminationStatus)")
    }

    private func damaged(_ reason: String) -> Refusal {
        Refusal(
            "\(code).gzip", .invalid,
            Message(
                en: "the \(noun.en) \(path) cannot be expanded: \(reason)", zh: "无法解压\(noun.zh) \(path)：\(reason)"),
            context: [Refusal.Detail("file", path)],
            hint: Message(en: "try `gzip -t \(path)`", zh: "可用 `gzip -t \(path)` 检查"))
    }
}
