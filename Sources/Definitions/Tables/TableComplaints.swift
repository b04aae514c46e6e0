import Core
import FEEL
import YAML

/// Says what the analysis of a table has found, each at its place in the file.
struct TableComplaints {
    let head: TableHead
    let table: DecisionTable
    let written: WrittenRules
    let findings: Findings

    /// How many rules that meet others are listed.
    static let overlapLimit = 10

    func report(_ found: [TableFinding]) {
        var overlaps = 0
        for finding in found {
            switch finding {
            case .gap(let box): gap(box)
            case .moreGaps: moreGaps()
            case .overlap(let rule, let others, let box):
                overlaps += 1
                if overlaps <= Self.overlapLimit { overlap(rule, others, box) }
            case .conflict(let rule, let others, let isCertain, let box):
                overlaps += 1
                if overlaps <= Self.overlapLimit { conflict(rule, others, isCertain, box) }
            case .emptyCell(let rule, let column): emptyCell(rule, column)
            case .outsideDomain(let rule, let column, let domain): outside(rule, column, domain)
            case .shadowed(let rule, let others): shadowed(rule, others)
            case .neverGiven(let output, let value): neverGiven(output, value)
            case .tooLarge: tooLarge()
            }
        }
        if overlaps > Self.overlapLimit { moreOverlaps(overlaps - Self.overlapLimit) }
    }

    // MARK: Gaps

    private func gap(_ box: TableBox) {
        let example = example(box)
        findings.warning(
            .tableGap, written.place,
            box.condition.isEmpty
                ? Message(en: "no rule ever matches", zh: "没有任何规则会匹配")
                : Message(en: "no rule matches where \(box.condition)", zh: "没有规则匹配：\(box.condition)"),
            hint: Message(
                en: (example.isEmpty ? "" : "for example \(example); ")
                    + "add a rule, or `default` for all that no rule is for",
                zh: (example.isEmpty ? "" : "例如 \(example)；") + "请补充规则，或用 `default` 处理其余情况"))
    }

    private func moreGaps() {
        findings.note(
            .tableGap, written.place,
            Message(en: "there are more gaps than these", zh: "还有其他未覆盖的情况"))
    }

    /// `amount = 1000000, grade = "C"`
    private func example(_ box: TableBox) -> String {
        let values = zip(table.inputs, box.example).compactMap { input, value in
            value.map { "\(input.name) = \($0.shortLiteral)" }
        }
        return values.count > 16 ? values.prefix(16).joined(separator: ", ") + ", …" : values.joined(separator: ", ")
    }

    // MARK: Rules that meet

    private func overlap(_ rule: Int, _ others: [Int], _ box: TableBox) {
        let (en, zh) = together(others, box)
        findings.error(
            .tableOverlap, written.rules[rule].place, Message(en: en, zh: zh),
            hint: hint(
                box, others,
                Message(en: "under `unique` at most one rule may match", zh: "`unique` 下至多一条规则可匹配")))
    }

    private func conflict(_ rule: Int, _ others: [Int], _ isCertain: Bool, _ box: TableBox) {
        let (en, zh) = together(others, box)
        let hint = hint(
            box, others, Message(en: "under `any` their outputs must be the same", zh: "`any` 下它们的输出必须相同"))
        if isCertain {
            findings.error(
                .tableOverlap, written.rules[rule].place,
                Message(en: en + ", with different outputs", zh: zh + "，而输出不同"), hint: hint)
        } else {
            findings.warning(
                .tableOverlap, written.rules[rule].place,
                Message(en: en + ", and their outputs may differ", zh: zh + "，而输出可能不同"), hint: hint)
        }
    }

    private func together(_ others: [Int], _ box: TableBox) -> (en: String, zh: String) {
        let line = written.rules[others[0]].line
        return box.condition.isEmpty
            ? ("this rule and the rule of line \(line) always match together", "此规则与第 \(line) 行的规则总是同时匹配")
            : (
                "this rule and the rule of line \(line) match together where \(box.condition)",
                "此规则与第 \(line) 行的规则同时匹配：\(box.condition)"
            )
    }

    private func hint(_ box: TableBox, _ others: [Int], _ rule: Message) -> Message {
        let example = example(box)
        let more = others.count > 1 ? lines(Array(others.dropFirst())) : nil
        let en = [
            example.isEmpty ? nil : "for example \(example)", rule.en, more.map { "it meets \($0.en) too" },
        ]
        let zh = [example.isEmpty ? nil : "例如 \(example)", rule.zh, more.map { "它还与\($0.zh)重叠" }]
        return Message(
            en: en.compactMap { $0 }.joined(separator: "; "), zh: zh.compactMap { $0 }.joined(separator: "；"))
    }

    private func moreOverlaps(_ count: Int) {
        findings.note(
            .tableOverlap, written.place,
            Message(en: "\(count) more rules match together with others", zh: "另有 \(count) 条规则与其他规则重叠"))
    }

    // MARK: Rules that never fire

    private func emptyCell(_ rule: Int, _ column: Int) {
        findings.warning(
            .ruleNeverFires, place(rule, column),
            Message(en: "no value passes this cell, so the rule never fires", zh: "没有取值满足此单元格，规则永远不会命中"))
    }

    private func outside(_ rule: Int, _ column: Int, _ domain: String) {
        // The cell itself has been complained of: that it never holds says the same.
        guard !findings.has(FEELCode.neverTrue.rawValue, within: place(rule, column)) else { return }
        let name = table.inputs[column].name
        findings.warning(
            .ruleNeverFires, place(rule, column),
            Message(
                en: "`\(name)` is never so, and the rule never fires", zh: "`\(name)` 不会取此值，规则永远不会命中"),
            hint: Message(en: "`\(name)` can be: \(domain)", zh: "`\(name)` 的取值范围：\(domain)"))
    }

    private func shadowed(_ rule: Int, _ others: [Int]) {
        let lines = lines(others)
        let isFirst = table.hit == .first
        findings.warning(
            .ruleNeverFires, written.rules[rule].place,
            Message(
                en: "this rule never fires: wherever it matches, \(lines.en) \(others.count == 1 ? "wins" : "win")",
                zh: "此规则永远不会命中：凡其匹配之处，均以\(lines.zh)为准"),
            hint: isFirst
                ? Message(en: "under `first` the order counts: move it up, or leave it out", zh: "`first` 以顺序为准：请上移或删除")
                : Message(
                    en: "under `priority` the output that stands first in its list counts", zh: "`priority` 以列表中靠前的输出为准"
                ))
    }

    private func place(_ rule: Int, _ column: Int) -> SourceRange {
        written.rules[rule].tests[column]?.place ?? written.rules[rule].place
    }

    private func lines(_ rules: [Int]) -> Message {
        let numbers = rules.prefix(8).map { "\(written.rules[$0].line)" }.joined(separator: ", ")
        let all = rules.count > 8 ? numbers + ", …" : numbers
        return Message(
            en: rules.count == 1 ? "the rule of line \(all)" : "the rules of lines \(all)", zh: "第 \(all) 行的规则")
    }

    // MARK: The rest

    private func neverGiven(_ output: Int, _ value: Int) {
        let column = head.outputs[output]
        guard let allowed = column.allowed, let nodes = column.node.sequence, nodes.count == allowed.count else {
            return
        }
        let word = allowed[value].written
        findings.warning(
            .outputNeverGiven, nodes[value].range,
            Message(en: "no rule gives `\(word)`", zh: "没有规则给出 `\(word)`"),
            hint: Message(en: "add the rule, or take it off the list", zh: "请补充规则，或将其移出列表"))
    }

    private func tooLarge() {
        findings.note(
            .tableTooLarge, head.entry.key.range,
            Message(
                en: "the table is too large to be analysed as a whole; gaps and rules that never fire may be missed",
                zh: "决策表过大，无法完整分析，可能遗漏未覆盖的情况和永远不会命中的规则"))
    }
}
