internal import Core

/// Finds out how to answer from the arguments and the surroundings, also where the arguments are wrong.
struct Preferences {
    let format: OutputFormat
    let language: Language
    let zoneName: String?

    init(_ options: OutputOptions, in surroundings: Surroundings) {
        format = options.format
        language = options.lang ?? Preferences.language(of: surroundings)
        zoneName = options.zone
    }

    /// From arguments that could not be parsed.
    init(scanning arguments: [String], in surroundings: Surroundings) {
        func value(_ names: [String]) -> String? {
            for (index, argument) in arguments.enumerated() {
                for name in names {
                    if argument == name, index + 1 < arguments.count { return arguments[index + 1] }
                    if argument.hasPrefix(name + "=") { return String(argument.dropFirst(name.count + 1)) }
                }
            }
            return nil
        }
        format = value(["-o", "--output"]).flatMap { OutputFormat(rawValue: $0) } ?? .table
        language =
            value(["--lang"]).flatMap { Language(rawValue: $0) } ?? Preferences.language(of: surroundings)
        zoneName = nil
    }

    /// POSIX: LC_ALL before LC_MESSAGES before LANG, the first that is not empty.
    private static func language(of surroundings: Surroundings) -> Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
            .compactMap { surroundings.variable($0) }.first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("zh") == true ? .zh : .en
    }

    func face(in surroundings: Surroundings) throws(Problem) -> Face {
        var zone = Zone(offset: surroundings.localOffset)
        if let zoneName {
            guard let named = Zone(zoneName) else {
                throw Problem(
                    "zone.unknown", .usage, Message(en: "There is no zone `\(zoneName)`.", zh: "没有时区 \(zoneName)。"),
                    hint: Message(
                        en: "use an IANA name such as Asia/Shanghai, or an offset such as +08:00",
                        zh: "请用 IANA 名称（如 Asia/Shanghai）或偏移（如 +08:00）"))
            }
            zone = named
        }
        return face(in: surroundings, zone: zone, stream: .output)
    }

    /// How errors look.
    func errorFace(in surroundings: Surroundings) -> Face { face(in: surroundings, zone: .utc, stream: .error) }

    private func face(in surroundings: Surroundings, zone: Zone, stream: Surroundings.Stream) -> Face {
        let isTerminal = surroundings.isTerminal(stream)
        let refusesColour = surroundings.variable("NO_COLOR").map { !$0.isEmpty } ?? false
        let isDumb = surroundings.variable("TERM") == "dumb"
        return Face(
            language: language, zone: zone, style: Style(isColoured: isTerminal && !refusesColour && !isDumb),
            columns: isTerminal ? surroundings.columns() : nil)
    }
}
