extension FEELCompiler {
    /// The names of a source that is nothing but a name of the scope, or a path from one: `score.grade` gives
    /// `["score", "grade"]`; nil for every other source.
    package static func path(_ source: String, scope: NameScope) -> [String]? {
        guard var parser = try? Parser(source, scope: scope), let syntax = try? parser.wholeExpression() else {
            return nil
        }
        return path(syntax, scope)
    }

    private static func path(_ syntax: Syntax, _ scope: NameScope) -> [String]? {
        switch syntax.form {
        case .name(let name): scope.name(name) == nil ? nil : [name]
        case .member(let value, let name, _): path(value, scope).map { $0 + [name] }
        default: nil
        }
    }
}
