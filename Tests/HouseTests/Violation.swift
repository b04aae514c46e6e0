import Testing

/// One place where a rule of the house is broken. Printed as `path:line: reason`, which editors can jump to.
struct Violation: Equatable, CustomStringConvertible {
    let path: String
    let line: Int
    let reason: String

    var description: String { "\(path):\(line): \(reason)" }
}

/// Fails the running test once for each violation, so that all of them are read in one run.
func report(_ violations: [Violation], sourceLocation: SourceLocation = #_sourceLocation) {
    for violation in violations {
        Issue.record(Comment(rawValue: violation.description), sourceLocation: sourceLocation)
    }
}
