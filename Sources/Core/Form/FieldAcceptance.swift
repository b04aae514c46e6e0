import FEEL

extension Field.Kind {
    typealias Acceptance = Result<Value, FieldProblems>

    func accept(_ value: Value, at name: String) -> Acceptance {
        switch self {
        case .text(let length): acceptText(value, length, name)
        case .integer(let bounds): acceptNumber(value, bounds, decimals: 0, name)
        case .decimal(let bounds): acceptNumber(value, bounds, decimals: nil, name)
        case .money(let currency, let bounds):
            acceptNumber(value, bounds, decimals: Currency.decimals(of: currency), name)
        case .boolean: value.asBool == nil ? wrong(name, "true or false", "true 或 false") : .success(value)
        case .date: acceptDate(value, name)
        case .choice(let options): acceptChoice(value, options, name)
        case .person, .unit:
            value.asString.flatMap { Identifier($0) } == nil
                ? wrong(name, "an id of the directory", "组织目录中的标识") : .success(value)
        case .creditCode:
            acceptChecked(value, name, CreditCode.isValid, Message(en: "unified social credit code", zh: "统一社会信用代码"))
        case .citizenID:
            acceptChecked(value, name, CitizenID.isValid, Message(en: "citizen identity number", zh: "公民身份号码"))
        case .list(let columns): acceptList(value, columns, name)
        }
    }

    private func acceptText(_ value: Value, _ length: ClosedRange<Int>?, _ name: String) -> Acceptance {
        guard let text = value.asString else { return wrong(name, "a text", "文本") }
        if let length, !length.contains(text.unicodeScalars.count) { return problem(name, .wrongLength(length)) }
        return .success(value)
    }

    private func acceptNumber(
        _ value: Value, _ bounds: Field.Bounds, decimals: Int?, _ name: String
    ) -> Acceptance {
        guard let number = value.asNumber else {
            return decimals == 0 ? wrong(name, "a whole number", "整数") : wrong(name, "a number", "数字")
        }
        if let decimals, !number.hasAtMost(decimals: decimals) {
            return decimals == 0
                ? wrong(name, "a whole number", "整数") : problem(name, .tooManyDecimals(decimals))
        }
        if let min = bounds.min, number < min { return problem(name, .tooSmall(min)) }
        if let max = bounds.max, number > max { return problem(name, .tooLarge(max)) }
        return .success(value)
    }

    private func acceptDate(_ value: Value, _ name: String) -> Acceptance {
        if value.asDate != nil { return .success(value) }
        guard let date = value.asString.flatMap({ CalendarDate($0) }) else {
            return wrong(name, "a date such as 2022-03-28", "日期，例如 2022-03-28")
        }
        return .success(.date(date))
    }

    private func acceptChoice(_ value: Value, _ options: [Field.Option], _ name: String) -> Acceptance {
        let texts = options.map(\.value)
        guard let text = value.asString, texts.contains(text) else { return problem(name, .notAnOption(texts)) }
        return .success(value)
    }

    private func acceptChecked(
        _ value: Value, _ name: String, _ isValid: (String) -> Bool, _ what: Message
    ) -> Acceptance {
        guard let text = value.asString, isValid(text) else { return problem(name, .checksum(what)) }
        return .success(value)
    }

    private func acceptList(_ value: Value, _ columns: [Field], _ name: String) -> Acceptance {
        guard let rows = value.asList else { return wrong(name, "a list", "列表") }
        var accepted: [Value] = []
        var problems: [FieldProblem] = []
        for (index, row) in rows.enumerated() {
            let place = "\(name)[\(index + 1)]"
            guard let context = row.asContext else {
                problems.append(FieldProblem(place, .wrongType(expected: Message(en: "a row of fields", zh: "一行字段"))))
                continue
            }
            accepted.append(acceptRow(context, columns, place, &problems))
        }
        return problems.isEmpty ? .success(.list(accepted)) : .failure(FieldProblems(problems: problems))
    }

    private func acceptRow(
        _ row: Context, _ columns: [Field], _ place: String, _ problems: inout [FieldProblem]
    ) -> Value {
        let names = Set(columns.map(\.name))
        problems += row.names.filter { !names.contains($0) }.map { FieldProblem("\(place).\($0)", .unknown(near: nil)) }
        var entries: [(String, Value)] = []
        for column in columns {
            let given = row[column.name]
            let value = (given?.isNull == false ? given : column.standard) ?? .null
            if value.isNull {
                if column.required { problems.append(FieldProblem("\(place).\(column.name)", .required)) }
                continue
            }
            switch column.kind.accept(value, at: "\(place).\(column.name)") {
            case .success(let value): entries.append((column.name, value))
            case .failure(let found): problems += found.problems
            }
        }
        return .context(Context(entries))
    }

    private func wrong(_ name: String, _ en: String, _ zh: String) -> Acceptance {
        problem(name, .wrongType(expected: Message(en: en, zh: zh)))
    }

    private func problem(_ name: String, _ reason: FieldProblem.Reason) -> Acceptance {
        .failure(FieldProblems(problems: [FieldProblem(name, reason)]))
    }
}

extension Decimal128 {
    /// Whether the number has no digit behind so many decimals.
    func hasAtMost(decimals: Int) -> Bool {
        let text = description
        guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return true }
        return text.utf8.distance(from: point, to: text.utf8.endIndex) - 1 <= decimals
    }
}
