internal import Core
internal import Foundation
internal import Ports

/// Receipts that callers have seen, a line each, written before the next act. A killed process may leave half a line.
struct AcknowledgementLog {
    private let file: FileHandle

    init(appendingTo path: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil)
        }
        let descriptor = unsafe open(path, O_WRONLY | O_APPEND)
        guard descriptor >= 0 else { throw SampleFailure(description: "cannot open \(path)") }
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    func note(_ receipt: Receipt) throws {
        try file.write(contentsOf: Data("\(receipt.command.text) \(receipt.hash).\n".utf8))
    }

    /// What was acknowledged: the command and its hash. Unfinished lines are left out.
    static func read(_ path: String) throws -> [(CommandID, String)] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ")
            guard parts.count == 2, line.hasSuffix("."), let command = CommandID(String(parts[0])) else { return nil }
            return (command, String(parts[1].dropLast()))
        }
    }
}
