import Foundation
import Testing

/// Compares a text with the one kept under `Snapshots/`, in a file named after the test and a name of its own.
///
/// With `COUNTERSIGN_RECORD=1` in the environment the text is kept instead.
func expectSnapshot(
    _ text: String, _ name: String = "", file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let test = Test.current?.name ?? "unnamed"
    let title = [test, name].filter { !$0.isEmpty }.map(slug).joined(separator: ".")
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Snapshots")
    let kept = folder.appendingPathComponent(title + ".txt")
    if ProcessInfo.processInfo.environment["COUNTERSIGN_RECORD"] == "1" {
        try Data(text.utf8).write(to: kept)
        return
    }
    let expected = try? String(decoding: Data(contentsOf: kept), as: UTF8.self)
    #expect(
        text == expected, "\(kept.lastPathComponent); record with COUNTERSIGN_RECORD=1", sourceLocation: sourceLocation)
}

/// Lower-case words with hyphens.
private func slug(_ text: String) -> String {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.joined(separator: "-")
}
