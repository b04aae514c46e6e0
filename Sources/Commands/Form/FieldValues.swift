internal import Core
internal import FEEL
internal import YAML

/// The fields that somebody gave with `--set` and `--data`, typed by the form.
struct FieldValues {
    let options: FieldOptions
    let form: Form
    let surroundings: Surroundings

    func read() throws(Problem) -> [String: Value] {
        var values: [String: Value] = [:]
        if let data = options.data { values = try file(data) }
        for assignment in options.fields {
            let (name, text) = try split(assignment)
            values[name] = form.field(named: name)?.kind.value(typed: text) ?? .string(text)
        }
        return values
    }

    private func split(_ assignment: String) throws(Problem) -> (String, String) {
        guard let equals = assignment.firstIndex(of: "="), equals != assignment.startIndex else {
            throw Problem(
                "usage.set", .usage,
                Message(en: "`--set \(assignment)` has no `=`.", zh: "“--set \(assignment)” 缺少“=”。"),
                hint: Message(en: "write --set field=value", zh: "请写作 --set 字段=值"))
        }
        return (String(assignment[..<equals]), String(assignment[assignment.index(after: equals)...]))
    }

    private func file(_ path: String) throws(Problem) -> [String: Value] {
        let bytes = path == "-" ? surroundings.readInput() : try FileBytes.read(path)
        // JSON begins with a brace; a YAML mapping in braces is read as well by the other reader.
        let isJSON = path.hasSuffix(".json") || bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
        let value = isJSON ? try json(bytes, path) : try yaml(bytes, path)
        guard case .context(let context) = value else {
            throw unreadable(path, Message(en: "it holds no fields", zh: "其中没有字段"))
        }
        return Dictionary(context.entries.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
    }

    private func json(_ bytes: [UInt8], _ path: String) throws(Problem) -> Value {
        do {
            return try JSONReader.read(bytes)
        } catch {
            throw unreadable(path, Message(en: "\(error)", zh: "\(error)"))
        }
    }

    private func yaml(_ bytes: [UInt8], _ path: String) throws(Problem) -> Value {
        let parse = YAMLParser.parse(bytes, name: path)
        if let problem = parse.problems.first {
            let start = problem.range.start
            let text = "\(start.line):\(start.column): \(problem.message)"
            throw unreadable(path, Message(en: text, zh: text))
        }
        return parse.root?.tree.value { form.field(named: $0)?.kind } ?? .null
    }

    private func unreadable(_ path: String, _ reason: Message) -> Problem {
        Problem(
            "data.unreadable", .failure,
            Message(en: "\(path): \(reason.en).", zh: "无法读取 \(path)：\(reason.zh)。"),
            context: [Refusal.Detail("file", path)],
            hint: Message(en: "give a YAML or JSON file with `field: value` lines", zh: "请提供由“字段: 值”组成的 YAML 或 JSON 文件")
        )
    }
}
