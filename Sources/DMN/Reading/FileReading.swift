import Core
import Definitions
import FEEL

/// One file while it is read: reports at offsets of the file, and hands its texts to FEEL.
struct FileReading {
    /// Its number among the files of the model.
    let file: Int
    let findings: DMNFindings

    func error(_ code: DMNCode, _ offset: Int, _ message: Message, hint: Message? = nil) {
        findings.add(code, .error, place(offset), message, hint: hint)
    }

    func warning(_ code: DMNCode, _ offset: Int, _ message: Message, hint: Message? = nil) {
        findings.add(code, .warning, place(offset), message, hint: hint)
    }

    /// An offset of the file as one of the model.
    func place(_ offset: Int) -> Int { findings.map.offset(offset, file: file) }

    func text(_ text: XMLText) -> BoxedText { findings.map.text(text, file: file) }

    /// A name, which FEEL reports at an offset of the model. White space in it counts as one space (DMN 1.5, 10.3.1.4).
    func name(_ text: String, at offset: Int) -> BoxedName {
        BoxedName(
            text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
            offset: place(offset))
    }
}
