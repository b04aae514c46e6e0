internal import ArgumentParser
internal import Core
internal import FEEL

/// Named values that an expression, a table or a decision model may use.
struct ValueOptions: ParsableArguments {
    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp(
            "A name and its value: a FEEL constant such as 5, [1, 2] or @\"2022-03-28\", else text. May be given several times.",
            valueName: "name=value"))
    var values: [String] = []

    @Option(
        name: [.customLong("context"), .customLong("input")],
        help: ArgumentHelp(
            "A YAML or JSON file with values; text that begins with `= ` is FEEL. - reads standard input. --set goes before it.",
            valueName: "file"),
        completion: .file(extensions: ["yaml", "json"]))
    var file: String?

    /// The values in the order in which they were given.
    func read(_ surroundings: Surroundings) throws(Problem) -> Context {
        var context = Context.empty
        if let file {
            for entry in try DataFile(path: file, surroundings: surroundings).read().entries {
                context = context.setting(entry.name, to: try Self.computed(entry.value, named: entry.name))
            }
        }
        for assignment in values {
            let given = try Assignment(assignment)
            context = context.setting(given.name, to: Self.constant(given.text) ?? .string(given.text))
        }
        return context
    }

    /// A value in which every text behind `= ` stands for what it computes.
    private static func computed(_ value: Value, named name: String) throws(Problem) -> Value {
        switch value {
        case .string(let text) where text.hasPrefix("= "):
            guard let constant = constant(String(text.dropFirst(2))) else {
                throw Problem(
                    "data.not-constant", .failure,
                    Message(
                        en: "`\(name)`: \(text) is no FEEL constant.", zh: "“\(name)”：\(text) 不是 FEEL 常量。"),
                    hint: Message(
                        en: "such as `= date(\"2022-03-28\")` or `= [1..5]`",
                        zh: "例如 = date(\"2022-03-28\") 或 = [1..5]"))
            }
            return constant
        case .list(let elements):
            var computed: [Value] = []
            for element in elements { computed.append(try Self.computed(element, named: name)) }
            return .list(computed)
        case .context(let context):
            var computed: [(String, Value)] = []
            for entry in context.entries {
                computed.append((entry.name, try Self.computed(entry.value, named: entry.name)))
            }
            return .context(Context(computed))
        default: return value
        }
    }

    /// The value of a text that is FEEL and needs no names.
    private static func constant(_ text: String) -> Value? {
        guard let expression = FEELCompiler.expression(text, scope: NameScope()).expression else { return nil }
        let evaluation = expression.evaluate(in: [], zones: SystemZones.shared)
        return evaluation.diagnostics.isEmpty ? evaluation.value : nil
    }
}
