internal import ArgumentParser

/// A command that does something; each has a file of its own.
protocol Verb: ParsableCommand {
    var output: OutputOptions { get }
    func run(in session: Session) async throws
}

/// Ends a verb with a status of its own after its answer was given: `check` found problems, say.
struct EndsWith: Error {
    let status: EndStatus
}
