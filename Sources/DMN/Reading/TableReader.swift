import Core
import Definitions
import FEEL

/// Reads decision tables (DMN 1.5, 8.2 and 8.3).
struct TableReader {
    let expressions: ExpressionReader

    private var reading: FileReading { expressions.reading }

    /// - Parameter type: the type that the table's value has to be of, which the outputs take their allowed values from
    ///   where they list none of their own.
    func table(_ element: ElementReader, type: TypeReference?) -> BoxedTable {
        element.expect(["input", "output", "annotation", "rule"])
        let inputs = element.all("input").map(input)
        let columns = element.all("output")
        if columns.isEmpty { element.missing("output") }
        let outputs = columns.map { output($0, of: columns.count, type: type) }
        let rules = element.all("rule").compactMap { rule($0, inputs: inputs.count, outputs: outputs.count) }
        return BoxedTable(
            hit: hitPolicy(element), inputs: inputs, outputs: outputs, rules: rules,
            annotations: element.all("annotation").map { $0.attribute("name") ?? "" })
    }

    // MARK: Columns

    private func input(_ element: ElementReader) -> BoxedTable.Input {
        element.expect(["inputExpression", "inputValues"])
        guard let expression = element.required("inputExpression") else {
            return BoxedTable.Input(.missing)
        }
        let text = expression.isFEEL ? expression.innerText : nil
        return BoxedTable.Input(
            text.map { .literal(reading.text($0)) } ?? .missing, type: expressions.type(expression.typeReference),
            allowed: element.tests("inputValues"))
    }

    private func output(_ element: ElementReader, of count: Int, type: TypeReference?) -> BoxedTable.Output {
        element.expect(["outputValues", "defaultOutputEntry"])
        let name = element.attribute("name").map { reading.name($0, at: element.offset).text }
        if count > 1, name == nil { _ = element.requiredAttribute("name") }
        let own = element.typeReference
        let allowed =
            element.tests("outputValues") ?? expressions.types.allowedValues(own, in: reading.file)
            ?? expressions.types.allowedValues(type, component: count > 1 ? name : nil, in: reading.file)
        return BoxedTable.Output(
            name, type: expressions.type(own), allowed: allowed, fallback: fallback(element))
    }

    private func fallback(_ element: ElementReader) -> BoxedText? {
        guard let entry = element.only("defaultOutputEntry"), entry.isFEEL, let text = entry.innerText, !text.isBlank
        else { return nil }
        return reading.text(text)
    }

    private func hitPolicy(_ element: ElementReader) -> HitPolicy {
        let word = element.attribute("hitPolicy") ?? "UNIQUE"
        switch word {
        case "UNIQUE": return .unique
        case "FIRST": return .first
        case "PRIORITY": return .priority
        case "ANY": return .any
        case "RULE ORDER": return .ruleOrder
        case "OUTPUT ORDER": return .outputOrder
        case "COLLECT": return .collect(aggregation(element))
        default:
            unknown(
                word, "hitPolicy", element,
                ["UNIQUE", "FIRST", "PRIORITY", "ANY", "COLLECT", "RULE ORDER", "OUTPUT ORDER"])
            return .unique
        }
    }

    private func aggregation(_ element: ElementReader) -> HitPolicy.Aggregation? {
        guard let word = element.attribute("aggregation") else { return nil }
        if let known = HitPolicy.Aggregation(rawValue: word.lowercased()), word == word.uppercased() { return known }
        unknown(word, "aggregation", element, ["SUM", "COUNT", "MIN", "MAX"])
        return nil
    }

    private func unknown(_ word: String, _ attribute: String, _ element: ElementReader, _ words: [String]) {
        reading.error(
            .unknownWord, element.offset,
            Message(en: "`\(attribute)` cannot be \"\(word)\"", zh: "`\(attribute)` 不能是“\(word)”"),
            hint: Suggestion.hint(for: word, among: words)
                ?? Message(
                    en: "it is one of \(words.joined(separator: ", "))", zh: "可用：\(words.joined(separator: "、"))"))
    }

    // MARK: Rules

    private func rule(_ element: ElementReader, inputs: Int, outputs: Int) -> BoxedTable.Rule? {
        element.expect(["inputEntry", "outputEntry", "annotationEntry"])
        let (tests, results) = (element.all("inputEntry"), element.all("outputEntry"))
        guard tests.count == inputs, results.count == outputs else {
            reading.error(
                .cellCount, element.offset,
                Message(
                    en: "the rule has \(tests.count) inputs and \(results.count) outputs, the table \(inputs) and "
                        + "\(outputs)",
                    zh: "规则有 \(tests.count) 个输入和 \(results.count) 个输出，而表有 \(inputs) 个和 \(outputs) 个"))
            return nil
        }
        return BoxedTable.Rule(
            tests: tests.map { cell($0, blank: "-") }, outputs: results.map { cell($0, blank: "null") },
            annotations: element.all("annotationEntry").map { $0.innerText?.trimmed.string ?? "" })
    }

    /// The text of a cell; one that is left blank tests nothing, or gives nothing.
    private func cell(_ element: ElementReader, blank: String) -> BoxedText {
        guard element.isFEEL, let text = element.innerText, !text.isBlank else {
            return BoxedText(blank, offset: reading.place(element.offset))
        }
        return reading.text(text)
    }
}
