import Core
import Foundation

/// The bytes of a log on disk. Compressed files go through the system's own `gzip`, which every system with such files
/// has.
enum LogFile {
    static func bytes(at path: String) throws -> [UInt8] {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw Refusal(
                "log.unreadable", .notFound,
                Message(en: "the log \(path) cannot be read", zh: "无法读取日志 \(path)"),
                context: [Refusal.Detail("file", path)])
        }
        return Array(data.starts(with: [0x1f, 0x8b]) ? try expanded(path) : data)
    }

    private static func expanded(_ path: String) throws -> Data {
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
            throw damaged(path, "\(error)")
        }
        throw damaged(path, "gzip ended with \(gzip.terminationStatus)")
    }

    private static func damaged(_ path: String, _ reason: String) -> Refusal {
        Refusal(
            "log.gzip", .invalid,
            Message(en: "the log \(path) cannot be expanded: \(reason)", zh: "无法解压日志 \(path)：\(reason)"),
            context: [Refusal.Detail("file", path)],
            hint: Message(en: "try `gzip -t \(path)`", zh: "可用 `gzip -t \(path)` 检查"))
    }
}
