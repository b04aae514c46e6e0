internal import Core
internal import Definitions
internal import FEEL

/// Why a decision table decided as it did: its inputs, the rules that counted, and where none did those that came
/// nearest, each with the cells that said no.
struct TableReasons {
    let table: DecisionTable
    let explanation: TableExplanation
    /// Inputs whose values the reader may not see.
    var hidden: Set<Int> = []

    private var decision: TableDecision { explanation.decision }

    /// The rules that are told: those that counted, else those that the problem is about, else the nearest.
    private var told: [Int] {
        if !decision.rules.isEmpty { return decision.rules }
        return switch decision.problem {
        case .notUnique(let rules)?, .conflict(let rules)?, .undecided(let rules)?: rules
        case .noRule?, nil: Array(explanation.nearest.prefix(3))
        case .notAllowed?, .noAggregate?: []
        }
    }

    func lines(_ face: Face) -> [String] {
        inputs(face) + [title(face)] + told.prefix(8).flatMap { lines(of: $0, face) }
    }

    private func inputs(_ face: Face) -> [String] {
        LabelledLines.make(
            table.inputs.indices.map { column in
                let source = table.inputs[column].expression.source
                let note =
                    source == table.inputs[column].name ? "" : face.tone(.dim, "  (\(PrintableText.line(source)))")
                return (table.inputs[column].name, value(column) + note)
            })
    }

    private func value(_ column: Int) -> String {
        hidden.contains(column) ? "…" : PrintableText.line(FEELText.of(decision.inputs[column], limit: 80))
    }

    private func title(_ face: Face) -> String {
        if let problem = decision.problem { return face.tone(.bad, words(of: problem, face)) }
        let result = PrintableText.line(FEELText.of(table.result(of: decision), limit: 200))
        guard !decision.rules.isEmpty else {
            return face.text("no rule matches; by default: \(result)", "无规则匹配，取默认值：\(result)")
        }
        return
            (decision.rules.count == 1
            ? face.text("rule \(decision.rules[0] + 1) gives ", "第 \(decision.rules[0] + 1) 条规则得出 ")
            : face.text("rules \(numbers(decision.rules)) give ", "第 \(numbers(decision.rules)) 条规则得出 ")) + result
    }

    private func words(of problem: TableDecision.Problem, _ face: Face) -> String {
        switch problem {
        case .noRule: face.text("no rule matches; the nearest:", "无规则匹配，最接近的为：")
        case .notUnique(let rules):
            face.text("the rules \(numbers(rules)) all match, and only one may:", "规则 \(numbers(rules)) 同时匹配，只允许一条：")
        case .conflict(let rules):
            face.text("the rules \(numbers(rules)) match and give different outputs:", "规则 \(numbers(rules)) 匹配而输出不同：")
        case .undecided(let rules):
            face.text(
                "it cannot be said whether the rules \(numbers(rules)) match:", "规则 \(numbers(rules)) 是否匹配无法判定：")
        case .notAllowed(let input):
            face.text(
                "the column \(table.inputs[input].name) does not allow its value: \(table.inputs[input].allowed?.source ?? "")",
                "列 \(table.inputs[input].name) 不允许该取值：\(table.inputs[input].allowed?.source ?? "")")
        case .noAggregate: face.text("the outputs cannot be put together", "输出无法汇总")
        }
    }

    private func numbers(_ rules: [Int]) -> String {
        rules.prefix(8).map { String($0 + 1) }.joined(separator: ", ") + (rules.count > 8 ? ", …" : "")
    }

    /// A rule with its cells: a mark and the test for each that has one.
    private func lines(of rule: Int, _ face: Face) -> [String] {
        let written = table.rules[rule]
        let cells = explanation.rules[rule].cells.enumerated().compactMap { column, verdict -> String? in
            guard verdict != .anything else { return nil }
            let (mark, tone) = hidden.contains(column) ? ("…", Tone.dim) : Self.mark(of: verdict)
            let test = PrintableText.line(written.tests[column]?.source ?? "-")
            return "    " + face.tone(tone, mark) + " \(table.inputs[column].name): \(test)"
        }
        let note = written.notes.filter { !$0.isEmpty }.map(PrintableText.line).joined(separator: "; ")
        let head = face.text(
            "  rule \(rule + 1) (line \(written.line))", "  第 \(rule + 1) 条（第 \(written.line) 行）")
        return [head + (note.isEmpty ? "" : face.tone(.dim, "  # \(note)"))] + cells
    }

    private static func mark(of verdict: TableExplanation.Verdict) -> (String, Tone) {
        switch verdict {
        case .passes: ("✓", .good)
        case .fails: ("✗", .bad)
        case .undecided: ("?", .warning)
        case .anything: ("-", .plain)
        }
    }
}

extension TableReasons {
    /// `{table, inputs, result, rules, problem, diagnostics, explanation: [{rule, line, matches, cells}]}`
    var members: [(String, Value)] {
        [
            ("table", .string(table.id.text)),
            (
                "inputs",
                .context(
                    Context(
                        table.inputs.enumerated().map {
                            ($1.name, hidden.contains($0) ? .string("…") : decision.inputs[$0])
                        }))
            ),
            ("result", table.result(of: decision)),
            ("rules", .list(decision.rules.map { .number(Decimal128($0 + 1)) })),
            ("problem", decision.problem.map { .string($0.word) } ?? .null),
            ("diagnostics", .list(hidden.isEmpty ? decision.diagnostics.map(\.document) : [])),
            ("explanation", .list(table.rules.indices.map(value(ofRule:)))),
        ]
    }

    private func value(ofRule rule: Int) -> Value {
        let verdicts = explanation.rules[rule]
        let cells = zip(table.inputs.indices, verdicts.cells).map { column, verdict -> (String, Value) in
            let test = table.rules[rule].tests[column]?.source ?? "-"
            return (
                table.inputs[column].name,
                ["test": .string(test), "verdict": .string(hidden.contains(column) ? "hidden" : verdict.word)]
            )
        }
        return [
            "rule": .number(Decimal128(rule + 1)), "line": .number(Decimal128(table.rules[rule].line)),
            "matches": hidden.isEmpty ? .boolean(verdicts.matches) : .null, "cells": .context(Context(cells)),
        ]
    }
}

extension TableDecision.Problem {
    /// For programs.
    fileprivate var word: String {
        switch self {
        case .noRule: "no-rule"
        case .notUnique: "not-unique"
        case .conflict: "conflict"
        case .undecided: "undecided"
        case .notAllowed: "not-allowed"
        case .noAggregate: "no-aggregate"
        }
    }
}

extension TableExplanation.Verdict {
    /// For programs.
    fileprivate var word: String {
        switch self {
        case .passes: "passes"
        case .fails: "fails"
        case .undecided: "undecided"
        case .anything: "anything"
        }
    }
}
