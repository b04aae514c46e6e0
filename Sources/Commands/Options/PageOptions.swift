internal import ArgumentParser

/// Which page of a list.
struct PageOptions: ParsableArguments {
    @Option(help: "At most so many rows, 1 to 1000.")
    var limit = 50

    @Option(help: ArgumentHelp("Begin behind the place that the page before named.", valueName: "place"))
    var after: String?

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit takes 1 to 1000.") }
    }
}
