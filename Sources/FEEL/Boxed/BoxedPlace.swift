extension BoxedExpression {
    /// Where diagnostics about the whole point to: its first text.
    var place: SourceRange { firstText?.place ?? SourceRange(0, 0) }

    private var firstText: BoxedText? {
        switch self {
        case .literal(let text): text
        case .context(let entries, let result): entries.lazy.compactMap(\.value.firstText).first ?? result?.firstText
        case .list(let elements): elements.lazy.compactMap(\.firstText).first
        case .relation(_, let rows): rows.lazy.joined().compactMap(\.firstText).first
        case .function(_, let body): body.firstText
        case .invocation(let callee, _): callee.firstText
        case .conditional(let condition, _, _): condition.firstText
        case .filter(let list, _): list.firstText
        case .iteration(_, let list, _), .quantified(_, _, let list, _): list.firstText
        case .table(let table): table.inputs.first?.expression.firstText ?? table.rules.first?.outputs.first
        case .typed(let value, _): value.firstText
        case .external, .missing: nil
        }
    }
}

extension BoxedText {
    var place: SourceRange { SourceRange(offset, offset + source.utf8.count) }
}

extension BoxedName {
    var place: SourceRange { SourceRange(offset, offset + text.utf8.count) }
}
