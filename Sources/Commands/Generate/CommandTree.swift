internal import ArgumentParser
internal import Core
internal import FEEL

/// A command as its pages tell it, read from what the parser says of itself.
struct CommandTree {
    struct Argument {
        enum Kind: String {
            case positional
            case option
            case flag
        }

        let kind: Kind
        /// `--set`, `-o`.
        let names: [String]
        let valueName: String
        let abstract: String
        let isOptional: Bool
        let isRepeating: Bool
        let standard: String?
    }

    /// The words that call it, such as `countersign directory load`.
    let path: [String]
    let abstract: String
    let discussion: String
    let arguments: [Argument]
    let children: [CommandTree]

    /// All commands of the program that are not hidden.
    static func program() throws(Problem) -> CommandTree {
        do {
            let value = try JSONReader.read(Array(Countersign._dumpHelp().utf8))
            return CommandTree(value["command"], parents: [])
        } catch {
            throw Problem("internal", .failure, Message(en: "\(error)", zh: "\(error)"))
        }
    }

    private init(_ value: Value, parents: [String]) {
        path = parents + [value["commandName"].asString ?? ""]
        abstract = value["abstract"].asString ?? ""
        discussion = value["discussion"].asString ?? ""
        arguments = (value["arguments"].asList ?? []).filter(CommandTree.isShown).compactMap { Argument($0) }
        let here = path
        children = (value["subcommands"].asList ?? [])
            .filter { CommandTree.isShown($0) && $0["commandName"] != "help" }
            .map { CommandTree($0, parents: here) }
    }

    private static func isShown(_ value: Value) -> Bool { value["shouldDisplay"].asBool ?? true }

    /// This command and all below it, the parents first.
    var all: [CommandTree] { [self] + children.flatMap(\.all) }

    var name: String { path.joined(separator: " ") }

    /// How it is called, on one line.
    var synopsis: String {
        guard children.isEmpty else { return name + " <command>" }
        let options = arguments.filter { $0.kind != .positional }.isEmpty ? "" : " [options]"
        return name + arguments.filter { $0.kind == .positional }.map { " " + $0.shape }.joined() + options
    }
}

extension CommandTree.Argument {
    fileprivate init?(_ value: Value) {
        guard let kind = value["kind"].asString.flatMap({ Kind(rawValue: $0) }) else { return nil }
        self.kind = kind
        names = (value["names"].asList ?? []).map { name in
            (name["kind"] == "short" ? "-" : "--") + (name["name"].asString ?? "")
        }
        valueName = value["valueName"].asString ?? ""
        abstract = value["abstract"].asString ?? ""
        isOptional = value["isOptional"].asBool ?? false
        isRepeating = value["isRepeating"].asBool ?? false
        standard = value["defaultValue"].asString
    }

    /// As it is typed: `-o, --output <output>`, `<file> ...`.
    var shape: String {
        let value = "<\(valueName)>" + (isRepeating ? " ..." : "")
        return switch kind {
        case .positional: isOptional ? "[\(value)]" : value
        case .option: names.joined(separator: ", ") + " \(value)"
        case .flag: names.joined(separator: ", ")
        }
    }
}
