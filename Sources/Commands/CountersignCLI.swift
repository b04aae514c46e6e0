internal import ArgumentParser
internal import Core

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The command line: parses arguments, runs the verb, and renders what went wrong.
package enum CountersignCLI {
    /// The whole program: the process's own arguments, and its end.
    package static func main(house: House) async -> Never {
        exit(await run(arguments: Array(CommandLine.arguments.dropFirst()), house: house).rawValue)
    }

    /// - Parameter arguments: without the program's name.
    package static func run(arguments: [String], house: House) async -> EndStatus {
        let guess = Preferences(scanning: arguments, in: house.surroundings)
        if guess.language == .zh, let help = ChineseHelp.asked(by: arguments) {
            house.surroundings.write(.output, help)
            return .success
        }
        let command: any ParsableCommand
        do {
            try SubcommandNames.check(arguments)
            command = try Countersign.parseAsRoot(LeadingMinus.placed(arguments))
        } catch {
            return end(with: error, guess, house)
        }
        guard let verb = command as? any Verb else { return runParserCommand(command, guess, house) }
        let preferences = Preferences(verb.output, in: house.surroundings)
        do {
            let face = try preferences.face(in: house.surroundings)
            try await verb.run(in: Session(house: house, face: face, format: preferences.format))
            return .success
        } catch {
            return end(with: error, preferences, house)
        }
    }

    /// Help and what else the parser brings.
    private static func runParserCommand(
        _ command: any ParsableCommand, _ preferences: Preferences, _ house: House
    ) -> EndStatus {
        do {
            var command = command
            try command.run()
            return .success
        } catch {
            return end(with: error, preferences, house)
        }
    }

    private static func end(with error: any Error, _ preferences: Preferences, _ house: House) -> EndStatus {
        if let end = error as? EndsWith { return end.status }
        let isKnown = error is Problem || error is Refusal || error is CancellationError
        if !isKnown, Countersign.exitCode(for: error) == .success {
            house.surroundings.write(.output, Countersign.fullMessage(for: error) + "\n")
            return .success
        }
        let problem = isKnown ? Problem(error) : UsageProblem.problem(for: error)
        let face = preferences.errorFace(in: house.surroundings)
        switch preferences.format {
        case .json, .jsonl: house.surroundings.write(.error, problem.json(in: face.language))
        case .table, .yaml, .csv: house.surroundings.write(.error, problem.text(for: face))
        }
        return problem.status
    }
}
