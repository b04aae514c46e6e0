internal import Core
internal import Definitions
internal import FEEL
internal import YAML

/// Reads one entry of `steps:`.
struct ActReader {
    let findings: ScenarioFindings

    func act(_ node: Node) -> ScenarioAct? {
        guard let keys = MappingReader(node, ActKeys.table, findings), let name = verbName(keys) else { return nil }
        let range = name.map(keys.place) ?? keys.place(of: "expect")
        checkCompanions(keys, of: name)
        let person = keys["as"]?.text.flatMap { PersonID($0) }
        if person == nil, let name, !ActReader.impersonal.contains(name) {
            findings.error(
                .nobodyActs, range, Message(en: "`\(name)` needs somebody who does it", zh: "`\(name)` 需要指明操作人"),
                hint: Message(en: "write `as: PERSON` beside it", zh: "请加上 `as: 人员`"))
            return nil
        }
        guard let verb = verb(name, keys, range) else { return nil }
        return ScenarioAct(
            verb: verb, person: person, fields: keys["set"]?.fields ?? [:],
            comment: name == "comment" ? nil : keys["comment"]?.text, range: range,
            target: name.flatMap { keys[$0]?.range } ?? range,
            expectation: keys["expect"].flatMap(ExpectationReader(findings: findings).expectation))
    }

    private static let impersonal: Set<String> = ["advance", "at", "answer"]

    /// The key that says what is done; nil inside where there is only something to look at.
    private func verbName(_ keys: MappingReader) -> String?? {
        let written = ActKeys.verbs.map(\.name).filter { keys[$0] != nil }
        let names = written.count > 1 ? written.filter { $0 != "comment" } : written
        if let second = names.dropFirst().first {
            let all = names.map { "`\($0)`" }.joined(separator: ", ")
            findings.error(
                .severalVerbs, keys.place(of: second),
                Message(en: "one entry says \(all) at once", zh: "一项同时写了 \(all)"),
                hint: Message(en: "write an entry for each", zh: "请拆成多项"))
            return nil
        }
        if let name = names.first { return .some(name) }
        if keys["expect"] != nil, keys["as"] == nil { return .some(nil) }
        // A misspelt verb has been reported as an unknown key, one with a wrong value as that.
        let keysWritten = Set((keys.node.mapping ?? []).compactMap(\.key.text))
        guard keysWritten.allSatisfy({ ActKeys.table.key($0) != nil }),
            keysWritten.isDisjoint(with: ActKeys.verbs.map(\.name))
        else { return nil }
        let all = ActKeys.verbs.map { "`\($0.name)`" }.joined(separator: ", ")
        findings.error(
            .noVerb, SourceRange(at: keys.node.range.start),
            Message(en: "the entry does not say what is done", zh: "此项未说明做什么"),
            hint: Message(en: "write one of \(all)", zh: "请写 \(all) 之一"))
        return nil
    }

    private static let companions: [String: Set<String>] = [
        "set": ["approve", "complete"], "comment": ["approve", "reject", "return", "complete", "comment"],
        "to": ["return"], "resume": ["return"], "outcome": ["answer"], "output": ["answer"], "error": ["answer"],
    ]

    private func checkCompanions(_ keys: MappingReader, of verb: String?) {
        for (name, fitting) in ActReader.companions.sorted(by: { $0.key < $1.key }) where keys[name] != nil {
            guard !fitting.contains(verb ?? "") else { continue }
            let all = fitting.sorted().map { "`\($0)`" }.joined(separator: ", ")
            findings.error(
                .keyDoesNotFit, keys.place(of: name),
                Message(en: "`\(name)` does not go with this act", zh: "`\(name)` 不适用于此操作"),
                hint: Message(en: "it goes with \(all)", zh: "适用于 \(all)"))
        }
    }

    private func verb(_ name: String?, _ keys: MappingReader, _ range: SourceRange) -> ScenarioAct.Verb? {
        guard let name else { return .look }
        guard let text = keys[name]?.text else { return nil }
        let step = StepPath(text: text)
        switch name {
        case "approve": return .approve(step)
        case "reject": return .reject(step)
        case "return":
            let to = keys["to"]?.text.map { StepPath(text: $0) }
            return .giveBack(step, to: to, resume: keys["resume"]?.text == "back" ? .back : .rerun)
        case "complete": return .complete(step)
        case "claim": return .claim(step)
        case "release": return .release(step)
        case "withdraw": return .withdraw(text)
        case "cancel": return .cancel(text)
        case "comment": return .comment(text)
        case "retry": return .retry(step)
        case "advance": return PlainMoments.milliseconds(text).map { .advance($0) }
        case "at": return PlainMoments.moment(text).map { .moment($0) }
        case "answer": return ScriptReader(findings: findings).answer(keys, range).map { .answer(step, $0) }
        default: return nil
        }
    }
}
