internal import ArgumentParser
internal import Core

/// Who acts.
///
/// Whoever can write the database file can name anybody: the record keeps such an actor as `asserted`.
struct ActorOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Who acts. Default: COUNTERSIGN_USER, else the user of the operating system. Recorded as asserted.",
            valueName: "person"))
    var person: String?

    func actor(in surroundings: Surroundings) throws(Problem) -> Actor {
        .person(try id(in: surroundings), .asserted)
    }

    func id(in surroundings: Surroundings) throws(Problem) -> PersonID {
        let name = person ?? surroundings.variable("COUNTERSIGN_USER") ?? surroundings.userName()
        guard let name, !name.isEmpty else {
            throw Problem(
                "actor.missing", .usage, Message(en: "It is not known who acts.", zh: "无法确定操作人。"),
                hint: Message(en: "name the person with --as", zh: "请用 --as 指明"))
        }
        guard let id = PersonID(name) else {
            throw Problem(
                "actor.invalid", .usage,
                Message(en: "`\(name)` is no person's id.", zh: "“\(name)” 不是有效的人员标识。"),
                context: [Refusal.Detail("person", name)],
                hint: Message(
                    en: "an id is lower-case letters, digits, '.', '_' and '-', such as li.na",
                    zh: "标识由小写字母、数字、“.”、“_”、“-”组成，例如 li.na"))
        }
        return id
    }
}
