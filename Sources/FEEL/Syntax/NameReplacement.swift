/// Rewrites the names of a text for a place where the same things are called otherwise.
///
/// Only names that mean something outside of the text are rewritten: those that it binds itself stay.
package struct NameReplacement {
    /// What stands for a name, or for a name with entries of it: `["Loan", "sum"]` for `Loan.sum`. An expression that can
    /// stand in front of an operator.
    package typealias Replace = ([String]) -> String?

    /// Why a text cannot be rewritten.
    package enum Failure: Error, Hashable {
        /// It is no FEEL.
        case syntax(FEELDiagnostic)
        /// It uses names that nothing stands for, or that would come to mean something else.
        case names([String])
    }

    private let scope: NameScope
    private let replace: Replace
    private var bound: [String] = []
    /// How many filters are open; in one, names may be entries of its elements.
    private var filters = 0
    private var changes: [(range: Range<Int>, text: String)] = []
    private var failed: [String] = []
    /// Whether the free names are wanted and nothing else: all of them fail then.
    private var isCollecting = false

    private init(_ scope: NameScope, _ replace: @escaping Replace) {
        self.scope = scope
        self.replace = replace
    }

    /// Rewrites an expression that is read against a scope.
    package static func expression(
        _ source: String, scope: NameScope, _ replace: @escaping Replace
    ) throws(Failure) -> String {
        var replacement = NameReplacement(scope, replace)
        do throws(Parser.Failure) {
            var parser = try Parser(source, scope: scope)
            replacement.walk(try parser.wholeExpression())
        } catch {
            throw .syntax(error.diagnostic)
        }
        return try replacement.applied(to: source)
    }

    /// Rewrites unary tests.
    package static func unaryTests(
        _ source: String, scope: NameScope, _ replace: @escaping Replace
    ) throws(Failure) -> String {
        var replacement = NameReplacement(scope, replace)
        do throws(Parser.Failure) {
            var parser = try Parser(source, scope: scope)
            replacement.bound.append("?")
            for test in try parser.wholeTests().tests { replacement.walk(test) }
        } catch {
            throw .syntax(error.diagnostic)
        }
        return try replacement.applied(to: source)
    }

    /// The names that a source consists of, as `Loan.sum` of two; nil for any other expression.
    package static func path(_ source: String, scope: NameScope) -> [String]? {
        guard var parser = try? Parser(source, scope: scope), var syntax = try? parser.wholeExpression() else {
            return nil
        }
        var names: [String] = []
        while case .member(let value, let name, _) = syntax.form {
            names.insert(name, at: 0)
            syntax = value
        }
        guard case .name(let base) = syntax.form else { return nil }
        return [base] + names
    }

    private func applied(to source: String) throws(Failure) -> String {
        guard failed.isEmpty else { throw .names(failed) }
        var bytes = Array(source.utf8)
        for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            bytes.replaceSubrange(change.range, with: Array(change.text.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: The walk

    private mutating func walk(_ syntax: Syntax) {
        switch syntax.form {
        case .literal: break
        case .name, .member: path(syntax)
        case .filter(let list, let condition): filter(list, condition)
        case .call(let callee, let arguments): call(callee, arguments)
        case .negation(let part), .instance(let part, _), .operatorTest(_, let part): walk(part)
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
            .interval(let left, _, let right, _):
            walk(left)
            walk(right)
        case .between(let value, let low, let high): for part in [value, low, high] { walk(part) }
        case .membership(let value, let tests): for part in [value] + tests { walk(part) }
        case .conjunction(let parts), .disjunction(let parts), .list(let parts): for part in parts { walk(part) }
        case .conditional(let condition, let yes, let no): for part in [condition, yes, no] { walk(part) }
        case .context(let entries):
            inside { replacement in
                for entry in entries {
                    replacement.walk(entry.value)
                    replacement.bound.append(entry.name)
                }
            }
        case .iteration(let iterators, let body): loop(iterators, body, also: ["partial"])
        case .quantified(_, let iterators, let condition): loop(iterators, condition, also: [])
        case .function(let parameters, let body):
            inside { replacement in
                replacement.bound += parameters.map(\.name)
                replacement.walk(body)
            }
        }
    }

    /// What the body binds is forgotten after it.
    private mutating func inside(_ body: (inout NameReplacement) -> Void) {
        let outer = bound
        body(&self)
        bound = outer
    }

    private mutating func loop(_ iterators: [Syntax.Iterator], _ body: Syntax, also names: [String]) {
        inside { replacement in
            for iterator in iterators {
                switch iterator.source {
                case .list(let list): replacement.walk(list)
                case .span(let first, let last):
                    replacement.walk(first)
                    replacement.walk(last)
                }
                replacement.bound.append(iterator.name)
            }
            replacement.bound += names
            replacement.walk(body)
        }
    }

    private mutating func filter(_ list: Syntax, _ condition: Syntax) {
        walk(list)
        filters += 1
        inside { replacement in
            replacement.bound.append("item")
            replacement.walk(condition)
        }
        filters -= 1
    }

    private mutating func call(_ callee: Syntax, _ arguments: Syntax.Arguments) {
        if case .name(let name) = callee.form, scope.name(name) == nil, BuiltInTable.all[name] != nil {
            // A built-in function is called the same everywhere.
        } else {
            walk(callee)
        }
        switch arguments {
        case .positional(let parts): for part in parts { walk(part) }
        case .named(let entries): for entry in entries { walk(entry.value) }
        }
    }

    // MARK: Names

    /// A name with entries of it, from the innermost out: the longest part that something stands for is rewritten.
    private mutating func path(_ syntax: Syntax) {
        var parts: [(name: String, end: Int)] = []
        var current = syntax
        while case .member(let value, let name, let range) = current.form {
            parts.insert((name, range.bytes.upperBound), at: 0)
            current = value
        }
        guard case .name(let base) = current.form else { return walk(current) }
        guard !isBound(base), BuiltInTable.all[base] == nil || scope.name(base) != nil else { return }
        let ends = [current.range.bytes.upperBound] + parts.map(\.end)
        let names = [base] + parts.map(\.name)
        for count in names.indices.reversed().map({ $0 + 1 }) {
            guard let text = replace(Array(names.prefix(count))) else { continue }
            guard !isCaptured(text), filters == 0 || !scope.members.names.contains(base) else { break }
            changes.append((current.range.bytes.lowerBound..<ends[count - 1], text))
            return
        }
        // Inside a filter a name that nothing stands for is an entry of the elements.
        if filters > 0, scope.name(base) == nil, !isCollecting { return }
        if !failed.contains(base) { failed.append(base) }
    }

    private func isBound(_ name: String) -> Bool { bound.contains { Text.same($0, name) } }

    /// Whether a name of what would be put here is bound to something else here.
    private func isCaptured(_ text: String) -> Bool {
        !bound.isEmpty && Self.freeNames(of: text).contains(where: isBound)
    }

    /// The names that a text uses and does not bind itself.
    private static func freeNames(of text: String) -> [String] {
        var scope = NameScope()
        scope.isOpen = true
        var collecting = NameReplacement(scope) { _ in nil }
        collecting.isCollecting = true
        guard var parser = try? Parser(text, scope: scope), let syntax = try? parser.wholeExpression() else {
            return []
        }
        collecting.walk(syntax)
        return collecting.failed
    }
}
