import FEEL

/// Names of which it is known whether they may be null: `amount` and `applicant` are there, `term` and `co` may not be.
enum NullScope {
    static let absence = Absence(
        Wording(en: "the form does not require it", zh: "表单未要求必填"),
        remedy: Wording(en: "make the field required", zh: "将该字段设为必填"))
    static let optional = ValueFacts(absence: absence)

    private static let person = FEELType.context([
        .init("name", .string), .init("age", .number, optional),
        .init("address", .context([.init("city", .string)]), optional),
    ])

    static let names: NameScope = {
        var scope = NameScope()
        scope.add("amount", .number)
        scope.add("parts", .number, ValueFacts(domain: .numbers(least: 1, most: nil)))
        scope.add("term", .number, optional)
        scope.add("fee", .number, optional)
        scope.add("note", .string, optional)
        scope.add("urgent", .boolean)
        scope.add("flag", .boolean, optional)
        scope.add("applicant", person)
        scope.add("co", person, optional)
        scope.add("lines", .list(.context([.init("price", .number), .init("rebate", .number, optional)])))
        scope.add("tags", .list(.string), optional)
        scope.add("anything", .any)
        return scope
    }()

    /// The pieces of an expression that may make it null.
    static func found(in source: String, knowing present: Set<[String]> = []) -> [String] {
        let compilation = FEELCompiler.expression(source, scope: names)
        guard let expression = compilation.expression else { return compilation.diagnostics.map(\.description) }
        return expression.possibleNulls(knowing: present).map { diagnostic in
            String(decoding: Array(source.utf8)[diagnostic.range], as: UTF8.self)
        }
    }
}
