extension Resolver {
    /// The function with the work done already that depends on constant arguments alone. A mistake in those is said now;
    /// in an open scope the call is kept, and is null.
    ///
    /// - Parameter written: an argument as it was written; nil where it was left out.
    mutating func prepared(
        _ builtIn: BuiltIn, _ arguments: [Resolved], written: (Int) -> Syntax?
    ) -> BuiltIn {
        guard builtIn.isPreparable else { return builtIn }
        do {
            return try builtIn.prepared(for: arguments.map(\.constant))
        } catch {
            if error.argument < arguments.count, let argument = written(error.argument) {
                report(
                    .badPattern, Self.place(in: argument, at: error.offset),
                    Wording(en: "\(builtIn.name)(): \(error.message.en)", zh: "\(builtIn.name)()：\(error.message.zh)"),
                    severity: scope.isOpen ? .warning : .error)
            }
            return builtIn
        }
    }

    /// The place in the source of a place in a text. Known where the text is a literal without escapes, which would make
    /// it shorter than its source; else it is all of the argument.
    private static func place(in argument: Syntax, at offset: Int) -> SourceRange {
        let (start, end) = (Int(argument.range.start), Int(argument.range.end))
        guard case .literal(.string(let text)) = argument.form, text.utf8.count == end - start - 2 else {
            return argument.range
        }
        let place = start + 1 + offset
        return SourceRange(place, max(place + 1, end - 1))
    }
}
