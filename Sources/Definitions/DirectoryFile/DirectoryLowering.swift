import Core
import FEEL
import YAML

struct DirectoryLowering {
    let findings: Findings

    func lower(_ root: Node) -> Directory? {
        guard let keys = KeyedReader(root, .directory, findings) else { return nil }
        let units = (keys["units"]?.sequence ?? []).compactMap { KeyedReader($0, .unit, findings) }
        let people = (keys["people"]?.sequence ?? []).compactMap { KeyedReader($0, .person, findings) }
        let known = DirectoryNames(units: ids(units), people: ids(people), findings: findings)
        let zone = zone(keys["zone"])
        let directory = Directory(
            units: units.compactMap { unit($0, known) }, people: people.compactMap { person($0, known) },
            posts: people.flatMap { posts(of: $0, known, zone) })
        let check = DirectoryCycles(findings: findings)
        check.units(directory.units, units)
        check.managers(directory.people, people)
        return directory
    }

    /// The ids, each once; a second use is reported.
    private func ids(_ entries: [KeyedReader]) -> Set<String> {
        var seen: Set<String> = []
        for entry in entries {
            guard let node = entry["id"], let id = node.text, !seen.insert(id).inserted else { continue }
            findings.error(
                .duplicateID, node.range, Message(en: "the id `\(id)` is here a second time", zh: "标识 `\(id)` 重复"))
        }
        return seen
    }

    private func unit(_ keys: KeyedReader, _ known: DirectoryNames) -> Unit? {
        guard let text = keys["id"]?.text, let id = UnitID(text) else { return nil }
        return Unit(
            id: id, name: name(keys, text), parent: known.unit(keys["parent"]), head: known.person(keys["head"]))
    }

    private func person(_ keys: KeyedReader, _ known: DirectoryNames) -> Person? {
        guard let text = keys["id"]?.text, let id = PersonID(text) else { return nil }
        return Person(
            id: id, name: name(keys, text), unit: known.unit(keys["unit"]), manager: known.person(keys["manager"]))
    }

    private func name(_ keys: KeyedReader, _ id: String) -> LocalizedText {
        keys["name"].flatMap(LabelReader(findings: findings).label) ?? LocalizedText(id)
    }

    // MARK: Posts

    private func posts(of person: KeyedReader, _ known: DirectoryNames, _ zone: CivilZone?) -> [Post] {
        guard let id = person["id"]?.text.flatMap({ PersonID($0) }) else { return [] }
        return (person["posts"]?.sequence ?? []).compactMap { node in
            guard let keys = KeyedReader(node, .post, findings) else { return nil }
            return post(keys, of: id, in: person["unit"], known, zone)
        }
    }

    private func post(
        _ keys: KeyedReader, of person: PersonID, in home: Node?, _ known: DirectoryNames, _ zone: CivilZone?
    ) -> Post? {
        let from = keys["from"].flatMap(day)
        let to = keys["to"].flatMap(day)
        if let from, let to, from > to, let node = keys["from"] {
            findings.error(
                .fromAfterTo, node.range,
                Message(en: "the first day is after the last, \(to)", zh: "首日晚于末日 \(to)"))
        }
        guard let role = keys["role"]?.text.flatMap({ RoleID($0) }) else { return nil }
        guard let unit = keys.has("unit") ? known.unit(keys["unit"]) : home?.text.flatMap({ UnitID($0) }) else {
            if !keys.has("unit") { withoutUnit(keys) }
            return nil
        }
        // The last day belongs to the post; the moment after it is the first without.
        let end = to.flatMap { $0.adding(days: 1) }
        return Post(
            person: person, role: role, unit: unit, from: from.flatMap { zone?.start(of: $0) },
            to: end.flatMap { zone?.start(of: $0) })
    }

    private func withoutUnit(_ keys: KeyedReader) {
        findings.error(
            .missingKey, SourceRange(at: keys.node.range.start),
            Message(en: "the key `unit` is missing: the person belongs to no unit", zh: "缺少键 `unit`：该人员不属于任何机构"))
    }

    private func day(_ node: Node) -> CalendarDate? {
        guard let text = node.text else { return nil }
        if let day = CalendarDate(text), (1900...2999).contains(day.year) { return day }
        findings.error(
            .badDate, node.range, Message(en: "`\(text)` is not a day of the calendar", zh: "`\(text)` 不是有效日期"),
            hint: Message(en: "write it like `2026-01-31`", zh: "写法如 `2026-01-31`"))
        return nil
    }

    private func zone(_ node: Node?) -> CivilZone? {
        let name = node?.text ?? "Asia/Shanghai"
        if let zone = CivilZone(name) { return zone }
        findings.error(
            .badZone, node?.range ?? SourceRange(at: .start),
            Message(en: "`\(name)` is not a time zone", zh: "`\(name)` 不是时区"),
            hint: Message(en: "write an IANA name such as `Asia/Shanghai`", zh: "请写 IANA 名称，如 `Asia/Shanghai`"))
        return nil
    }
}
