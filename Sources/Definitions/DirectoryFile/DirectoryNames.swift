import Core
import YAML

/// The ids that a directory file defines; a reference to another one is reported.
struct DirectoryNames {
    let units: Set<String>
    let people: Set<String>
    let findings: Findings

    func unit(_ node: Node?) -> UnitID? {
        guard let node, let text = node.text, let id = UnitID(text) else { return nil }
        if units.contains(text) { return id }
        findings.error(
            .unknownUnit, node.range, Message(en: "there is no unit `\(text)`", zh: "没有机构 `\(text)`"),
            hint: Suggestion.hint(for: text, among: units.sorted()))
        return nil
    }

    func person(_ node: Node?) -> PersonID? {
        guard let node, let text = node.text, let id = PersonID(text) else { return nil }
        if people.contains(text) { return id }
        findings.error(
            .unknownPerson, node.range, Message(en: "there is no person `\(text)`", zh: "没有人员 `\(text)`"),
            hint: Suggestion.hint(for: text, among: people.sorted()))
        return nil
    }
}
