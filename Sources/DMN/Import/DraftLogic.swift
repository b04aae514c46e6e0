import Core
import Definitions
import FEEL
import YAML

extension Drafting {
    /// Where logic stands: what it is called, what its value is, and what its names are and mean.
    struct Place {
        /// What steps and tables are called after.
        let label: String
        /// The last part of it, which outputs are called after.
        let name: String
        var type: ItemType = .plain(.any)
        var scope: NameScope
        var meanings: DraftMeanings

        /// A part of the logic, with a name of its own.
        func part(_ name: String) -> Place {
            Place(label: "\(label) \(name)", name: name, scope: scope, meanings: meanings)
        }

        func of(_ type: ItemType) -> Place {
            var place = self
            if place.type.isOpen { place.type = type }
            return place
        }
    }

    // MARK: Elements

    mutating func decide(_ decision: Decision, _ number: Int) throws(DraftFailure) {
        let name = decision.variable.name.text
        guard let logic = decision.logic else {
            add(index.elements[number])
            throw DraftFailure(
                Message(en: "has no logic; a field stands for what is decided elsewhere", zh: "没有逻辑，以字段代替在别处作出的决定"))
        }
        let reader = ExpressionReader(reading: reading, types: model.compiler.types)
        let expression = reader.expression(
            ElementReader(element: logic, reading: reading), type: decision.variable.type)
        let type = model.compiler.types.type(decision.variable.type, in: 0)
        let place = Place(label: name, name: name, type: type, scope: scope(of: number), meanings: meanings)
        let before = (tables.count, steps.count)
        do throws(DraftFailure) {
            var outcome = meanings
            try bind(name, to: try self.value(of: expression, place), in: &outcome)
            meanings = outcome
        } catch {
            // What has been made for a part of it is of no use without the rest.
            tables.removeSubrange(before.0...)
            steps.removeSubrange(before.1...)
            throw error
        }
    }

    /// A function is put in wherever it is called. One with decision tables in it can only be where it is invoked as a
    /// whole, since its tables become tables of the workflow.
    mutating func define(_ function: BusinessKnowledge, _ number: Int) throws(DraftFailure) {
        guard let expression = logic(of: function) else {
            throw DraftFailure(Message(en: "has no logic", zh: "没有逻辑"))
        }
        let place = Place(label: "", name: "", scope: scope(of: number), meanings: meanings)
        guard let source = expression.source, !requiresTables(number) else {
            tabled.insert(number)
            return
        }
        let text = try rewritten(source, place)
        guard text.utf8.count <= Self.maximumFunction else {
            throw DraftFailure(Message(en: "is too long to be put in where it is called", zh: "过长，无法在调用处展开"))
        }
        meanings.set([function.variable.name.text], "(\(text))")
    }

    private func requiresTables(_ number: Int) -> Bool {
        compiled.required[number].contains(where: tabled.contains)
    }

    /// The longest function that is put in, in bytes. Functions of functions of functions grow fast.
    private static let maximumFunction = 4000

    private var reading: FileReading { FileReading(file: 0, findings: model.compiler.findings) }

    private func scope(of number: Int) -> NameScope {
        compiled.scopes.scope(of: index.elements[number], compiled.required[number]).scope
    }

    private func logic(of function: BusinessKnowledge) -> BoxedExpression? {
        guard let logic = function.logic else { return nil }
        let reader = ExpressionReader(reading: reading, types: model.compiler.types)
        return reader.function(ElementReader(element: logic, reading: reading))
    }

    // MARK: Values

    /// What an expression has become.
    enum Made {
        /// An expression of the workflow.
        case text(String)
        /// Expressions for the entries of a context.
        case entries([(name: String, text: String)])
    }

    private mutating func value(of expression: BoxedExpression, _ place: Place) throws(DraftFailure) -> Made {
        switch expression {
        case .typed(let value, let type): return try self.value(of: value, place.of(type))
        case .table(let table): return try self.table(table, place)
        case .invocation(let callee, let arguments):
            if let inlined = try inline(callee, arguments, place) { return inlined }
        case .context(let entries, let result) where !isText(expression, place):
            return try context(entries, result, place)
        default: break
        }
        guard let source = expression.source else {
            throw DraftFailure(
                Message(en: "has a decision table or a foreign function inside of it", zh: "内部含有决策表或外部函数"))
        }
        return .text(try rewritten(source, place))
    }

    /// Whether an expression can be one text of the workflow, without tables.
    private func isText(_ expression: BoxedExpression, _ place: Place) -> Bool {
        expression.source.map { (try? rewritten($0, place)) != nil } ?? false
    }

    /// A context with tables in it: each entry becomes a step, and is known by its name to those after it.
    private mutating func context(
        _ entries: [BoxedExpression.Entry], _ result: BoxedExpression?, _ place: Place
    ) throws(DraftFailure) -> Made {
        var inside = place
        inside.meanings = DraftMeanings(inside: place.meanings)
        var made: [(name: String, text: String)] = []
        for entry in entries {
            let name = entry.name.text
            let value = try self.value(of: entry.value, inside.part(name))
            let text = try bind(name, to: value, in: &inside.meanings, as: inside.part(name).label)
            inside.scope.add(name)
            made.append((name, text))
        }
        if let result { return try value(of: result, inside) }
        return .entries(made)
    }

    /// The call of a function with decision tables, made of its body with the arguments in place of the parameters; nil
    /// for any other call.
    private mutating func inline(
        _ callee: BoxedExpression, _ arguments: [BoxedExpression.Argument], _ place: Place
    ) throws(DraftFailure) -> Made? {
        guard case .literal(let text) = callee,
            let number = tabled.first(where: { index.elements[$0].variable.name.text == text.source.trimmed }),
            case .function(let function) = index.elements[number].kind,
            case .function(let parameters, let body)? = logic(of: function)
        else { return nil }
        var inside = place
        inside.scope = scope(of: number)
        inside.meanings = DraftMeanings(inside: place.meanings)
        for parameter in parameters {
            let name = parameter.name.text
            inside.scope.add(name, parameter.type.feel)
            guard let argument = arguments.first(where: { $0.name.text == name }) else {
                inside.meanings.set([name], "null")
                continue
            }
            if let source = argument.value.source, let path = NameReplacement.path(source, scope: place.scope) {
                inside.meanings.alias(name, path)
            } else {
                let value = try self.value(of: argument.value, place.part(name))
                try bind(name, to: value, in: &inside.meanings, as: place.part(name).label)
            }
        }
        return try value(of: body, inside)
    }

    /// Gives a name a meaning: what a table has made is used as it is, an expression gets a variable of its own.
    @discardableResult
    private mutating func bind(
        _ name: String, to made: Made, in meanings: inout DraftMeanings, as label: String? = nil
    ) throws(DraftFailure) -> String {
        switch made {
        case .entries(let entries):
            for entry in entries { meanings.set([name, entry.name], entry.text) }
            return meanings.text(for: [name]) ?? "null"
        case .text(let text):
            let isPath = text.allSatisfy { $0 == "_" || $0 == "." || $0.isASCII && ($0.isLetter || $0.isNumber) }
            let meaning = isPath ? text : try assign(text, named: label ?? name)
            meanings.set([name], meaning)
            return meaning
        }
    }

    /// A step that sets a variable.
    private mutating func assign(_ text: String, named label: String) throws(DraftFailure) -> String {
        let compiled = FEELCompiler.expression(text, scope: known)
        guard let expression = compiled.expression else {
            throw DraftFailure(compiled.diagnostics.first { $0.severity == .error } ?? Self.unknown)
        }
        let variable = names.name(for: label, fallback: "value")
        known.add(variable, expression.type)
        let values = YAMLTree.mapping([YAMLTree.Entry(variable, .string("= " + text))])
        steps.append(YAMLTree.Entry(DraftNames.kebab(variable), .mapping([YAMLTree.Entry("set", values)])))
        return variable
    }

    private static let unknown = FEELDiagnostic(
        .syntax, at: 0..<0, Wording(en: "it does not compile", zh: "无法编译"))

    // MARK: Tables

    private mutating func table(_ table: BoxedTable, _ place: Place) throws(DraftFailure) -> Made {
        var columns = DraftNames()
        let inputs = table.inputs.map { columns.name(for: $0.expression.source ?? "", fallback: "input") }
        let outputs = table.outputs.map { columns.name(for: $0.name ?? place.name, fallback: "output") }
        let draft = DraftTable(table: table, inputs: inputs, outputs: outputs, type: place.type)
        let keys = try draft.keys(
            expression: { source throws(DraftFailure) in try compiled(source, place) },
            tests: { source throws(DraftFailure) in try tests(source, place) })
        let name = names.name(for: place.label, fallback: "table")
        let id = DraftNames.kebab(name)
        tables.append(YAMLTree.Entry(id, .mapping(keys)))
        steps.append(YAMLTree.Entry(id, .mapping([YAMLTree.Entry("decide", .string(id))])))
        known.add(name)
        // A table of one output gives a bare value in the model, and a context with that output in the workflow.
        if outputs.count == 1 { return .text("\(name).\(outputs[0])") }
        if table.hit.givesList { return .text(name) }
        return .entries(zip(table.outputs, outputs).map { ($0.name ?? $1, "\(name).\($1)") })
    }

    // MARK: Texts

    private func rewritten(_ source: String, _ place: Place) throws(DraftFailure) -> String {
        do throws(NameReplacement.Failure) {
            return try NameReplacement.expression(source, scope: place.scope, place.meanings.text).onOneLine
        } catch {
            throw DraftFailure(error)
        }
    }

    private func compiled(_ source: String, _ place: Place) throws(DraftFailure) -> String {
        let text = try rewritten(source, place)
        let diagnostics = FEELCompiler.expression(text, scope: known).diagnostics
        if let error = diagnostics.first(where: { $0.severity == .error }) { throw DraftFailure(error) }
        return text
    }

    private func tests(_ source: String, _ place: Place) throws(DraftFailure) -> String {
        let text: String
        do throws(NameReplacement.Failure) {
            text = try NameReplacement.unaryTests(source, scope: place.scope, place.meanings.text).onOneLine
        } catch {
            throw DraftFailure(error)
        }
        let diagnostics = FEELCompiler.unaryTests(text, scope: known).diagnostics
        if let error = diagnostics.first(where: { $0.severity == .error }) { throw DraftFailure(error) }
        return text
    }
}
