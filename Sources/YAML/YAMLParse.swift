/// What came of reading one file.
package struct YAMLParse: Sendable {
    package let source: YAMLSource
    /// The tree. Beside problems it is there only to look for further mistakes in the same run: what was refused is
    /// left out of it or stands as an empty scalar. It is nil where the parser had to stop.
    package let root: Node?
    /// All problems, in file order.
    package let problems: [YAMLProblem]

    /// The tree of a file without any problem.
    package var soundRoot: Node? { problems.isEmpty ? root : nil }
}
