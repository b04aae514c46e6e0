internal import Core
internal import FEEL
internal import YAML

/// A YAML or JSON file with named values.
struct DataFile {
    /// `-` is standard input.
    let path: String
    let surroundings: Surroundings

    /// The values in their order.
    ///
    /// - Parameter kind: the kind of field that a name stands for, where one does: it says what YAML's digits are.
    /// - Throws: `data.unreadable`, and what reading a file throws.
    func read(kind: (String) -> Field.Kind? = { _ in nil }) throws(Problem) -> Context {
        let bytes = path == "-" ? surroundings.readInput() : try FileBytes.read(path)
        // JSON begins with a brace; a YAML mapping in braces is read as well by the other reader.
        let isJSON = path.hasSuffix(".json") || bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
        let value = isJSON ? try json(bytes) : try yaml(bytes, kind)
        guard case .context(let context) = value else {
            throw unreadable(Message(en: "it holds no fields", zh: "其中没有字段"))
        }
        return context
    }

    private func json(_ bytes: [UInt8]) throws(Problem) -> Value {
        do {
            return try JSONReader.read(bytes)
        } catch {
            throw unreadable(Message(en: "\(error)", zh: "\(error)"))
        }
    }

    private func yaml(_ bytes: [UInt8], _ kind: (String) -> Field.Kind?) throws(Problem) -> Value {
        let parse = YAMLParser.parse(bytes, name: path)
        if let problem = parse.problems.first {
            let start = problem.range.start
            let text = "\(start.line):\(start.column): \(problem.message)"
            throw unreadable(Message(en: text, zh: text))
        }
        return parse.root?.tree.value(kind) ?? .null
    }

    private func unreadable(_ reason: Message) -> Problem {
        Problem(
            "data.unreadable", .failure,
            Message(en: "\(path): \(reason.en).", zh: "无法读取 \(path)：\(reason.zh)。"),
            context: [Refusal.Detail("file", path)],
            hint: Message(en: "give a YAML or JSON file with `field: value` lines", zh: "请提供由“字段: 值”组成的 YAML 或 JSON 文件")
        )
    }
}

/// A flag such as `amount=5`.
struct Assignment {
    let name: String
    let text: String

    /// - Throws: `usage.set`.
    init(_ assignment: String) throws(Problem) {
        guard let equals = assignment.firstIndex(of: "="), equals != assignment.startIndex else {
            throw Problem(
                "usage.set", .usage,
                Message(en: "`--set \(assignment)` has no `=`.", zh: "“--set \(assignment)” 缺少“=”。"),
                hint: Message(en: "write --set field=value", zh: "请写作 --set 字段=值"))
        }
        name = String(assignment[..<equals])
        text = String(assignment[assignment.index(after: equals)...])
    }
}
