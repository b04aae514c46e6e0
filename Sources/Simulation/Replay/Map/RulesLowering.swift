import Core
import FEEL
import YAML

/// Everything of a map besides its acts.
struct RulesLowering {
    let findings: MapFindings
    let subject: MapSubject
    /// The activities that the map knows, rightly written or not; nil where it takes whatever comes.
    private let activities: Set<String>?

    init(findings: MapFindings, subject: MapSubject, acts: Node?, ignore: Node?) {
        self.findings = findings
        self.subject = subject
        let named = (acts?.mapping ?? []).compactMap(\.key.text) + (ignore?.sequence ?? []).compactMap(\.text)
        activities = ignore?.text == "others" ? nil : Set(named)
    }

    func form(_ node: Node?) -> [FieldSource] {
        entries(node).compactMap { pair in
            guard let field = pair.key.text else { return nil }
            guard subject.fieldNames.contains(field) else {
                findings.unknown(
                    .unknownField, pair.key,
                    Message(en: "no version has the field `\(field)`", zh: "任何版本都没有字段 `\(field)`"),
                    among: subject.fieldNames)
                return nil
            }
            return origin(pair.value).map { FieldSource(field: field, origin: $0) }
        }
    }

    private func origin(_ node: Node) -> FieldSource.Origin? {
        guard let keys = findings.keys(of: node, MapKeys.source) else { return nil }
        if let column = keys["column"] { return findings.text(column).map { .column($0) } }
        if let value = keys["value"] { return .constant(Value(value.tree)) }
        if let has = keys["has"] { return .follows(Set(findings.texts(has).compactMap(activity))) }
        findings.missing("column", in: node)
        return nil
    }

    func ignored(_ node: Node?) -> IgnoredEvents {
        guard let node else { return .listed([]) }
        if node.text == "others" { return .others }
        return .listed(Set(findings.texts(node).compactMap(\.text)))
    }

    func ends(_ node: Node?) -> LegalEnds {
        if node?.text == "anywhere" { return .anywhere }
        let steps = entries(node).compactMap { pair -> StepPath? in
            guard findings.text(pair.value) == "withdraw" else {
                findings.wrongType(pair.value, Message(en: "`withdraw`", zh: "`withdraw`"))
                return nil
            }
            return state(pair.key, among: subject.stepNames).map { StepPath(text: $0) }
        }
        return .withdrawnAt(Set(steps))
    }

    func findings(_ node: Node?) -> [FindingRule] {
        items(node).compactMap { item in
            guard let keys = findings.keys(of: item, MapKeys.finding, required: ["title", "events"]),
                let title = keys["title"].flatMap(findings.label), let events = keys["events"]
            else { return nil }
            let states = keys["at"].map(findings.texts) ?? []
            return FindingRule(
                title: title, events: Set(findings.texts(events).compactMap(activity)),
                states: Set(states.compactMap { state($0, among: subject.stateNames) }),
                version: keys["version"].flatMap(findings.whole))
        }
    }

    func checks(_ node: Node?) -> [LogCheck] {
        items(node).compactMap { item in
            guard let keys = findings.keys(of: item, MapKeys.check, required: ["title", "different-people"]),
                let title = keys["title"].flatMap(findings.label), let people = keys["different-people"]
            else { return nil }
            let activities = findings.texts(people).compactMap(\.text)
            if activities.count < 2 {
                findings.wrongType(people, Message(en: "two activities or more", zh: "两个或更多活动"))
            }
            return LogCheck(title: title, differentPeople: activities)
        }
    }

    // MARK: Names

    private func activity(_ node: Node) -> String? {
        guard let text = node.text else { return nil }
        guard let activities, !activities.contains(text) else { return text }
        findings.unknown(
            .unknownActivity, node,
            Message(en: "`\(text)` is neither an act nor ignored", zh: "`\(text)` 不在 `acts` 或 `ignore` 中"),
            among: activities.sorted())
        return nil
    }

    private func state(_ node: Node, among names: [String]) -> String? {
        guard let text = findings.text(node) else { return nil }
        if names.contains(text) { return text }
        findings.unknown(
            .unknownStep, node, Message(en: "a case never stands at `\(text)`", zh: "不存在状态 `\(text)`"), among: names)
        return nil
    }

    // MARK: Shapes

    private func entries(_ node: Node?) -> [Node.Pair] {
        guard let node else { return [] }
        guard let pairs = node.mapping else {
            findings.wrongType(node, Message(en: "a mapping", zh: "映射"))
            return []
        }
        return pairs
    }

    private func items(_ node: Node?) -> [Node] {
        guard let node else { return [] }
        guard let items = node.sequence else {
            findings.wrongType(node, Message(en: "a list", zh: "列表"))
            return []
        }
        return items
    }
}

extension Value {
    /// A constant as an author writes it.
    fileprivate init(_ tree: YAMLTree) {
        switch tree {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .number(let digits): self = Decimal128(digits).map { .number($0) } ?? .string(digits)
        case .string(let text): self = .string(text)
        case .sequence(let trees): self = .list(trees.map { Value($0) })
        case .mapping(let entries): self = .context(Context(entries.map { ($0.key, Value($0.value)) }))
        }
    }
}
