package import Core
internal import FEEL
package import YAML

/// What the analysis of a decision table has looked at and found, as a whole; each mistake is a diagnostic besides.
package struct TableReport: Sendable {
    package struct Input: Sendable {
        package let name: String
        /// The values that it can have, as FEEL tests; empty where nothing is known of them.
        package let domain: String
    }

    /// A cell of which nothing is known, as it depends on more than its input.
    package struct OpaqueCell: Hashable, Sendable {
        package let line: Int
        package let column: String
    }

    package let id: Identifier
    /// The table in the file.
    package let place: SourceRange
    package let hit: String
    package let ruleCount: Int
    package let inputs: [Input]
    package let opaque: [OpaqueCell]
    /// Whether the search came to its end.
    package let isWhole: Bool
    package let gaps: Int
    package let overlaps: Int
    package let silentRules: Int

    init(_ head: TableHead, _ table: DecisionTable, _ analysed: AnalysedTable, _ found: [TableFinding]) {
        id = table.id
        place = SourceRange(start: head.entry.key.range.start, end: head.entry.value.range.end)
        hit = table.hit.words
        ruleCount = table.rules.count
        inputs = analysed.inputs.map { Input(name: $0.name, domain: RegionWords($0.domain).domain) }
        opaque = zip(table.rules, analysed.rules).flatMap { written, rule in
            zip(table.inputs, rule.cells).compactMap { input, cell in
                cell == nil ? OpaqueCell(line: written.line, column: input.name) : nil
            }
        }
        isWhole = !found.contains(.tooLarge)
        gaps = found.count { if case .gap = $0 { true } else { false } }
        overlaps = found.count {
            switch $0 {
            case .overlap, .conflict: true
            default: false
            }
        }
        silentRules = Set(found.compactMap(\.silentRule)).count
    }
}

extension TableReport {
    /// A few lines for people.
    package func text(in language: Language) -> String {
        let head = Message(
            en: "\(id) (\(hit)): \(count(ruleCount, "rule", "rules"))", zh: "\(id)（\(hit)）：\(ruleCount) 条规则")
        let columns = inputs.map { input in
            let unknown = Message(en: "any value", zh: "任意值").text(in: language)
            return "  \(input.name): \(input.domain.isEmpty ? unknown : input.domain)\n"
        }
        let verdicts = verdicts.map { "  \($0.text(in: language))\n" }
        return "\(head.text(in: language))\n\(columns.joined())\(verdicts.joined())"
    }

    private var verdicts: [Message] {
        var verdicts = [
            gaps == 0
                ? isWhole ? Message(en: "no gaps", zh: "无未覆盖的情况") : nil
                : Message(en: count(gaps, "gap", "gaps"), zh: "\(gaps) 处未覆盖的情况"),
            overlaps == 0
                ? Message(en: "no forbidden overlaps", zh: "无冲突的规则")
                : Message(
                    en: "\(count(overlaps, "rule overlaps", "rules overlap")) with others", zh: "\(overlaps) 条规则与其他规则冲突"
                ),
            silentRules == 0
                ? isWhole ? Message(en: "every rule can fire", zh: "每条规则都可命中") : nil
                : Message(
                    en: count(silentRules, "rule never fires", "rules never fire"), zh: "\(silentRules) 条规则永远不会命中"),
        ]
        if !isWhole { verdicts.append(Message(en: "too large to be analysed as a whole", zh: "表过大，未能完整分析")) }
        if !opaque.isEmpty {
            let cells = opaque.prefix(8).map { "\($0.line) `\($0.column)`" }.joined(separator: ", ")
            let all = opaque.count > 8 ? cells + ", …" : cells
            verdicts.append(
                Message(
                    en: "not looked into, as they depend on more than their input: the cells of lines \(all)",
                    zh: "未分析（取决于其他数据）的单元格：第 \(all) 行"))
        }
        return verdicts.compactMap { $0 }
    }

    private func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}

extension TableFinding {
    /// The rule that never fires.
    fileprivate var silentRule: Int? {
        switch self {
        case .emptyCell(let rule, _), .outsideDomain(let rule, _, _), .shadowed(let rule, _): rule
        case .gap, .moreGaps, .overlap, .conflict, .neverGiven, .tooLarge: nil
        }
    }
}

extension Compilation {
    /// What was found in a table of the file.
    package func diagnostics(of table: TableReport) -> [Diagnostic] {
        diagnostics.filter { table.place.start <= $0.range.start && $0.range.end <= table.place.end }
    }
}
