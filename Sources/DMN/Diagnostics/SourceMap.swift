import FEEL
package import YAML

/// Where the texts of a model stand. The files of a model share one line of offsets, each beginning where the one
/// before has ended, so that a diagnostic of FEEL tells by its range alone which file it is about.
package struct SourceMap: Sendable {
    private struct File: Sendable {
        let base: Int
        let source: YAMLSource
        /// Texts that are not the same in the file: with references to characters, comments, or two characters a line end.
        var broken: [XMLText] = []
    }

    private var files: [File] = []
    private var end = 0

    init() {}

    /// The texts of the files, in their order.
    package var sources: [YAMLSource] { files.map(\.source) }

    /// Adds a file and gives its number.
    mutating func add(_ source: YAMLSource, bytes: Int) -> Int {
        files.append(File(base: end, source: source))
        // One more, so that the end of a file is not the start of the next.
        end += bytes + 1
        return files.count - 1
    }

    /// An offset of a file as one of the model.
    func offset(_ offset: Int, file: Int) -> Int { files[file].base + offset }

    /// A text of a file for FEEL, which reports mistakes at offsets of the model.
    mutating func text(_ text: XMLText, file: Int) -> BoxedText {
        if text.runs.count > 1 { files[file].broken.append(text) }
        return BoxedText(text.string, offset: files[file].base + text.offset)
    }

    /// The file and the place of an offset of the model.
    package func range(_ offsets: Range<Int>) -> (file: Int, range: SourceRange) {
        let file = files.lastIndex { $0.base <= offsets.lowerBound } ?? 0
        let source = files[file].source
        return (
            file,
            SourceRange(
                start: source.mark(atOffset: local(offsets.lowerBound, in: files[file])),
                end: source.mark(atOffset: local(offsets.upperBound, in: files[file])))
        )
    }

    /// A text never is longer than what stands for it in the file, so an offset within it tells which text it is of.
    private func local(_ offset: Int, in file: File) -> Int {
        let local = offset - file.base
        let text = file.broken.filter { $0.offset <= local }.max { $0.offset < $1.offset }
        guard let text, local - text.offset <= text.string.utf8.count else { return local }
        return text.offset(ofText: local - text.offset)
    }
}
