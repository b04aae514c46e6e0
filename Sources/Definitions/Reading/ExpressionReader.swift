import Core
import FEEL
import YAML

/// Compiles the expressions of one scope, and reports what is wrong with them at their place in the file.
struct ExpressionReader {
    let scope: NameScope
    let findings: Findings

    /// A key that always holds an expression takes it bare; the mark `= ` in front does no harm.
    func expression(_ node: Node) -> FEELExpression? {
        guard let scalar = node.scalar else { return nil }
        return compile(scalar, from: ExpressionMark.length(in: scalar.text))
    }

    /// An expression that decides something: it must be able to be true.
    func condition(_ node: Node) -> FEELExpression? {
        guard let condition = expression(node) else { return nil }
        switch condition.type {
        case .boolean, .any: return condition
        case let type:
            findings.error(
                FEELCode.notBoolean.rawValue, node.expressionRange,
                Message(
                    en: "a condition must be true or false, this is always \(type)", zh: "条件应为真或假，此处总是 \(type)"))
            return nil
        }
    }

    /// A constant or, behind `= `, an expression.
    func binding(_ node: Node) -> Binding? {
        if let scalar = node.scalar, ExpressionMark.isPresent(in: scalar) {
            return compile(scalar, from: ExpressionMark.length(in: scalar.text)).map { .expression($0) }
        }
        return ConstantReader(findings: findings).value(node).map { .constant($0) }
    }

    /// The same, where an expression must give a value of a type.
    func binding(_ node: Node, giving type: FEELType) -> Binding? {
        binding(node, Message(en: "a \(type)", zh: "\(type)")) { $0 == type }
    }

    /// The same, where an expression must be able to give what is wanted.
    func binding(_ node: Node, _ wanted: Message, where fits: (FEELType) -> Bool) -> Binding? {
        let binding = binding(node)
        guard !findings.isPublished, case .expression(let expression)? = binding, expression.type != .any,
            !fits(expression.type)
        else { return binding }
        findings.error(
            FEELCode.type.rawValue, node.expressionRange,
            Message(
                en: "\(wanted.en) is needed here, this gives a \(expression.type)",
                zh: "此处需要\(wanted.zh)，而得到 \(expression.type)"))
        return nil
    }

    /// The tests of a table cell that stands in a scalar at an offset.
    func unaryTests(
        _ text: String, in scalar: Scalar, at offset: Int, input: FEELType, facts: ValueFacts? = nil
    ) -> UnaryTests? {
        guard !findings.isFull else { return nil }
        let compiled = FEELCompiler.unaryTests(text, input: input, facts: facts, scope: scope)
        return take(compiled.expression, compiled.diagnostics, scalar, offset)
    }

    /// An expression that stands in a scalar at an offset.
    func expression(_ text: String, in scalar: Scalar, at offset: Int) -> FEELExpression? {
        guard !findings.isFull else { return nil }
        let compiled = FEELCompiler.expression(text, scope: scope)
        return take(compiled.expression, compiled.diagnostics, scalar, offset)
    }

    private func compile(_ scalar: Scalar, from offset: Int) -> FEELExpression? {
        expression(String(scalar.text.utf8.dropFirst(offset)) ?? "", in: scalar, at: offset)
    }

    private func take<Compiled>(
        _ compiled: Compiled?, _ diagnostics: [FEELDiagnostic], _ scalar: Scalar, _ offset: Int
    ) -> Compiled? {
        for diagnostic in diagnostics { findings.add(diagnostic, in: scalar, at: offset) }
        return diagnostics.contains { $0.severity == .error } ? nil : compiled
    }
}

/// The mark that makes a value an expression: `= ` at its beginning.
enum ExpressionMark {
    static func isPresent(in scalar: Scalar) -> Bool {
        scalar.text.hasPrefix("= ") || scalar.text.hasPrefix("=\n") || scalar.text == "="
    }

    /// The bytes of the mark, where it is there.
    static func length(in text: String) -> Int {
        text.hasPrefix("= ") || text.hasPrefix("=\n") ? 2 : text == "=" ? 1 : 0
    }
}

extension Node {
    /// Where the expression stands that it holds, without the mark.
    fileprivate var expressionRange: SourceRange {
        guard let scalar else { return range }
        return scalar.range(ofText: ExpressionMark.length(in: scalar.text)..<scalar.text.utf8.count)
    }
}
