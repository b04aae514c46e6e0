import Core
import Definitions
import FEEL

/// Makes boxed expressions of the elements of logic (DMN 1.5, 7.3 and 10.2).
struct ExpressionReader {
    let reading: FileReading
    let types: TypeTable

    /// The elements that are expressions.
    static let kinds: Set<String> = [
        "literalExpression", "context", "list", "relation", "functionDefinition", "invocation", "decisionTable",
        "conditional", "filter", "for", "some", "every",
    ]

    /// An expression with its type.
    /// - Parameter type: the type that its surroundings ask for; a table takes allowed values from it.
    func expression(_ element: ElementReader, type: TypeReference? = nil) -> BoxedExpression {
        let own = element.typeReference
        return typed(bare(element, type: own ?? type), own)
    }

    /// The only expression inside an element; null, and reported, where there is none.
    func inner(_ element: ElementReader, type: TypeReference? = nil) -> BoxedExpression {
        let found = element.children.filter { Self.kinds.contains($0.name) }
        guard let first = found.first else {
            element.missing("expression")
            return .missing
        }
        if found.count > 1 {
            reading.error(
                .repeatedElement, found[1].offset,
                Message(en: "`\(element.name)` has more than one expression", zh: "`\(element.name)` 有多个表达式"))
        }
        return expression(first, type: type)
    }

    func typed(_ expression: BoxedExpression, _ reference: TypeReference?) -> BoxedExpression {
        let type = type(reference)
        return type.isOpen ? expression : .typed(expression, type)
    }

    func type(_ reference: TypeReference?) -> ItemType { types.type(reference, in: reading.file) }

    private func bare(_ element: ElementReader, type: TypeReference?) -> BoxedExpression {
        guard element.isFEEL else { return .missing }
        return switch element.name {
        case "literalExpression": literal(element)
        case "context": context(element)
        case "list": list(element)
        case "relation": relation(element)
        case "functionDefinition": function(element)
        case "invocation": invocation(element)
        case "decisionTable": .table(TableReader(expressions: self).table(element, type: type))
        case "conditional": conditional(element)
        case "filter": filter(element)
        case "for", "some", "every": loop(element)
        default: .missing
        }
    }

    // MARK: Literals

    private func literal(_ element: ElementReader) -> BoxedExpression {
        element.expect(["text", "importedValues"])
        if let values = element.only("importedValues") {
            reading.error(
                .importedValues, values.offset,
                Message(en: "values of other documents are not imported", zh: "不导入其他文档中的值"),
                hint: Message(en: "write the values into the expression", zh: "请把值写进表达式"))
            return .missing
        }
        guard let text = element.innerText else {
            element.missing("text")
            return .missing
        }
        return .literal(reading.text(text))
    }

    // MARK: Contexts, lists, relations

    private func context(_ element: ElementReader) -> BoxedExpression {
        element.expect(["contextEntry"])
        let all = element.all("contextEntry")
        var (entries, result): ([BoxedExpression.Entry], BoxedExpression?) = ([], nil)
        for (position, entry) in all.enumerated() {
            entry.expect(Self.kinds.union(["variable"]))
            if let variable = entry.only("variable"), let name = variable.requiredAttribute("name") {
                let type = variable.typeReference
                entries.append(
                    BoxedExpression.Entry(
                        reading.name(name, at: variable.offset), typed(inner(entry, type: type), type)))
            } else if position == all.count - 1 {
                result = inner(entry)
            } else {
                entry.missing("variable")
            }
        }
        return .context(entries, result: result)
    }

    private func list(_ element: ElementReader) -> BoxedExpression {
        element.expect(Self.kinds)
        return .list(element.children.filter { Self.kinds.contains($0.name) }.map { expression($0) })
    }

    private func relation(_ element: ElementReader) -> BoxedExpression {
        element.expect(["column", "row"])
        let columns = element.all("column").map { column in
            (
                name: reading.name(column.requiredAttribute("name") ?? "", at: column.offset).text,
                type: column.typeReference
            )
        }
        var rows: [[BoxedExpression]] = []
        for row in element.all("row") {
            row.expect(Self.kinds)
            let cells = row.children.filter { Self.kinds.contains($0.name) }
            guard cells.count == columns.count else {
                reading.error(
                    .cellCount, row.offset,
                    Message(
                        en: "the row has \(cells.count) cells, the relation \(columns.count) columns",
                        zh: "该行有 \(cells.count) 个单元格，而关系有 \(columns.count) 列"))
                continue
            }
            rows.append(zip(cells, columns).map { typed(expression($0, type: $1.type), $1.type) })
        }
        return .relation(columns: columns.map(\.name), rows: rows)
    }

    // MARK: Choices and loops

    private func conditional(_ element: ElementReader) -> BoxedExpression {
        element.expect(["if", "then", "else"])
        return .conditional(part("if", of: element), then: part("then", of: element), else: part("else", of: element))
    }

    private func filter(_ element: ElementReader) -> BoxedExpression {
        element.expect(["in", "match"])
        return .filter(part("in", of: element), match: part("match", of: element))
    }

    private func loop(_ element: ElementReader) -> BoxedExpression {
        let body = element.name == "for" ? "return" : "satisfies"
        element.expect(["in", body])
        let variable = reading.name(element.requiredAttribute("iteratorVariable") ?? "", at: element.offset)
        let (list, inside) = (part("in", of: element), part(body, of: element))
        return element.name == "for"
            ? .iteration(variable: variable, in: list, result: inside)
            : .quantified(every: element.name == "every", variable: variable, in: list, condition: inside)
    }

    /// The expression inside an element of a name, such as `then`.
    private func part(_ name: String, of element: ElementReader) -> BoxedExpression {
        guard let part = element.required(name) else { return .missing }
        part.expect(Self.kinds)
        return typed(inner(part, type: part.typeReference), part.typeReference)
    }
}
