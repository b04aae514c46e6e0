import Core
import FEEL
import YAML

/// The keys of one clause of `by:`.
enum ClauseKeys {
    static let kinds = ["user", "users", "role", "manager-of", "head-of", "initiator"]

    static let table = KeyTable(
        title: Message(en: "Clause of `by`", zh: "`by` 的条款"),
        doc: Message(
            en: "One clause says who is asked; a list of clauses means all of them together.",
            zh: "一个条款说明由谁办理；条款列表表示合集。"),
        keys: [
            Key("user", .value, en: "One person, by id.", zh: "一位人员（标识）。", example: "user: wang.fang"),
            Key("users", .value, en: "A list of people, by id.", zh: "多位人员（标识列表）。", example: "users: = reviewers"),
            Key(
                "role", .name(.role), en: "Who holds a post with this role.", zh: "担任该角色的人员。",
                example: "role: branch-president"),
            Key(
                "unit", .value, standard: "any unit", en: "With `role`: in this unit.", zh: "配合 `role`：在该机构内。",
                example: "unit: = initiator.unit"),
            Key(
                "nearest", .flag, standard: "false",
                en: "With `role` and `unit`: up the tree of units until somebody is found.",
                zh: "配合 `role` 与 `unit`：沿机构树向上，直到找到人员。", example: "nearest: true"),
            Key(
                "manager-of", .value, en: "The manager of a person; without one, the head of their unit.",
                zh: "某人的上级；未设时为其机构负责人。", example: "manager-of: = initiator.id"),
            Key("head-of", .value, en: "The head of a unit.", zh: "机构负责人。", example: "head-of: = initiator.unit"),
            Key("initiator", .flag, en: "Who started the instance.", zh: "发起人。", example: "initiator: true"),
            .notYet("levels", en: "how many managers up", zh: "向上几级"),
            .notYet("until", en: "up to which manager", zh: "直到哪一级上级"),
            .notYet("chosen-by", en: "somebody chooses", zh: "由某人指定"),
            .notYet("from", en: "whom to choose from", zh: "指定范围"),
            .notYet("expression", en: "an expression gives the people", zh: "由表达式给出人员"),
            .notYet("directory", en: "a directory plugin gives the people", zh: "由目录插件给出人员"),
            .notYet("with", en: "input of the directory plugin", zh: "目录插件的输入"),
        ])
}

struct AssignmentLowering {
    let expressions: ExpressionReader

    private var findings: Findings { expressions.findings }

    /// One clause or a list of them; the faulty ones are left out.
    func clauses(_ node: Node) -> [Assignment] {
        guard let items = node.sequence else { return clause(node).map { [$0] } ?? [] }
        return items.compactMap(clause)
    }

    private func clause(_ node: Node) -> Assignment? {
        guard let keys = KeyedReader(node, .clause, findings) else { return nil }
        let kinds = ClauseKeys.kinds.filter(keys.has)
        guard kinds.count == 1, let kind = kinds.first else {
            refuse(node, kinds)
            return nil
        }
        checkCompanions(keys, kind)
        guard let value = keys[kind] else { return nil }
        switch kind {
        case "user": return binding(value, .person).map { .user($0) }
        case "users": return people(value).map { .users($0) }
        case "manager-of": return binding(value, .person).map { .managerOf($0) }
        case "head-of": return binding(value, .unit).map { .headOf($0) }
        case "initiator": return initiator(value)
        default: return role(value, keys)
        }
    }

    private func role(_ node: Node, _ keys: KeyedReader) -> Assignment? {
        guard let role = node.text.flatMap({ RoleID($0) }) else { return nil }
        let unit = keys["unit"].flatMap { binding($0, .unit) }
        return .role(role, unit: unit, nearest: keys["nearest"]?.flag ?? false)
    }

    private func initiator(_ node: Node) -> Assignment? {
        if node.flag == true { return .initiator }
        findings.error(
            .unknownWord, node.range,
            Message(en: "`initiator` can only be `true` here", zh: "此处 `initiator` 只能为 `true`"),
            hint: Message(en: "leave the clause out", zh: "请去掉该条款"))
        return nil
    }

    /// A constant must be an id of the directory.
    private func binding(_ node: Node, _ kind: NameKind) -> Binding? {
        if let scalar = node.scalar, ExpressionMark.isPresent(in: scalar) {
            return expressions.binding(node, AssignmentLowering.id) { $0.namesSomebody }
        }
        guard ShapeCheck(findings).accepts(node, .name(kind)) else { return nil }
        return expressions.binding(node)
    }

    private static let id = Message(en: "an id", zh: "标识")

    private func people(_ node: Node) -> Binding? {
        guard let items = node.sequence else {
            if let scalar = node.scalar, ExpressionMark.isPresent(in: scalar) {
                return expressions.binding(node, Message(en: "a list of ids", zh: "标识列表")) { $0.listsPeople }
            }
            findings.wrongType(node, expected: Message(en: "a list or `= expression`", zh: "列表或 `= 表达式`"))
            return nil
        }
        let sound = items.filter { ShapeCheck(findings).accepts($0, .name(.person)) }
        return sound.count == items.count ? .constant(.list(sound.compactMap { $0.text.map { .string($0) } })) : nil
    }

    private func checkCompanions(_ keys: KeyedReader, _ kind: String) {
        for name in ["unit", "nearest"] where keys.has(name) && kind != "role" {
            findings.error(
                .keyDoesNotFit, keys.keyRange(name),
                Message(en: "`\(name)` does not go with `\(kind)`", zh: "`\(name)` 不适用于 `\(kind)`"),
                hint: Message(en: "it goes with `role`", zh: "适用于 `role`"))
        }
        guard kind == "role", keys.has("nearest"), !keys.has("unit") else { return }
        findings.error(
            .keyDoesNotFit, keys.keyRange("nearest"),
            Message(en: "`nearest` needs a `unit` to begin at", zh: "`nearest` 需要起始的 `unit`"),
            hint: Message(en: "for example `unit: = initiator.unit`", zh: "例如 `unit: = initiator.unit`"))
    }

    private func refuse(_ node: Node, _ kinds: [String]) {
        let all = ClauseKeys.kinds.map { "`\($0)`" }.joined(separator: ", ")
        let range = SourceRange(at: node.range.start)
        if kinds.isEmpty {
            // An unknown or unsupported key has been reported; that it also says nobody is no news.
            let names = (node.mapping ?? []).compactMap(\.key.text)
            guard names.allSatisfy({ ClauseKeys.table.key($0)?.isSupported ?? false }) else { return }
            findings.error(
                .noClause, range, Message(en: "the clause names nobody", zh: "条款未指明人员"),
                hint: Message(en: "write one of \(all)", zh: "请写 \(all) 之一"))
        } else {
            let both = kinds.map { "`\($0)`" }.joined(separator: ", ")
            findings.error(
                .severalClauses, range,
                Message(en: "one clause says \(both) at once", zh: "一个条款同时写了 \(both)"),
                hint: Message(en: "write a list with one clause for each", zh: "请改为列表，每项一个条款"))
        }
    }
}

extension FEELType {
    /// Whether a person or a unit can be named by it: an id, or something that has one, such as `initiator`.
    fileprivate var namesSomebody: Bool {
        switch self {
        case .any, .string: true
        case .context(let members): members.contains { $0.name == "id" && ($0.type == .string || $0.type == .any) }
        default: false
        }
    }

    fileprivate var listsPeople: Bool { if case .list(let element) = self { element.namesSomebody } else { false } }
}
