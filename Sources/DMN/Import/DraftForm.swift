import Core
import FEEL
import YAML

/// Makes form fields of input data.
struct DraftForm {
    private(set) var fields: [YAMLTree.Entry] = []
    private var notes: [WorkflowDraft.Note] = []

    /// What there is to say of the fields that have been added since the last time.
    mutating func takeNotes() -> [WorkflowDraft.Note] {
        defer { notes = [] }
        return notes
    }

    /// A field of the form for a path of names of the model.
    struct Field {
        let path: [String]
        let name: String
        /// The type of what the field holds.
        let type: FEELType
        /// What stands for the path in expressions.
        let text: String
    }

    /// Adds a field for a value, or several for the entries of a context.
    mutating func add(_ input: String, _ type: ItemType, _ names: inout DraftNames) -> [Field] {
        add([input], type, &names)
    }

    private mutating func add(_ path: [String], _ type: ItemType, _ names: inout DraftNames) -> [Field] {
        switch type {
        case .context(let members) where !members.isEmpty:
            return members.flatMap { add(path + [$0.name], $0.type, &names) }
        case .plain(.context(let members)) where !members.isEmpty:
            return members.flatMap { add(path + [$0.name], .plain($0.type), &names) }
        default: break
        }
        guard let (keys, wrapper) = field(path, type) else {
            note(
                path, Message(en: "is a \(type.feel), which no form field holds", zh: "类型为 \(type.feel)，没有对应的表单字段"))
            return []
        }
        let name = names.name(for: path.joined(separator: " "), fallback: "field")
        let label = path.joined(separator: ": ")
        fields.append(
            YAMLTree.Entry(
                name,
                .mapping(keys + [YAMLTree.Entry("label", .string(label)), YAMLTree.Entry("required", .boolean(true))])))
        return [
            Field(
                path: path, name: name, type: wrapper == nil ? type.feel : .string,
                text: wrapper.map { "\($0)(\(name))" } ?? name)
        ]
    }

    private mutating func note(_ path: [String], _ message: Message) {
        notes.append(WorkflowDraft.Note(element: path.joined(separator: "."), message: message))
    }

    /// The keys of a field, and the function that makes the value of what it holds, where that is a text.
    private mutating func field(_ path: [String], _ type: ItemType) -> (keys: [YAMLTree.Entry], wrapper: String?)? {
        switch type {
        case .restricted(let base, let tests): return restricted(path, base, tests)
        case .plain(let plain): return self.plain(path, plain)
        case .list(.context(let members)): return records(members.map { ($0.name, $0.type.feel) }).map { ($0, nil) }
        case .list, .context: return nil
        }
    }

    private mutating func plain(_ path: [String], _ type: FEELType) -> (keys: [YAMLTree.Entry], wrapper: String?)? {
        if let word = Self.word(for: type) { return ([YAMLTree.Entry("type", .string(word))], nil) }
        let text = [YAMLTree.Entry("type", .string("text"))]
        switch type {
        case .time: return (text, "time")
        case .dateTime: return (text, "date and time")
        case .yearsMonths, .daysTime: return (text, "duration")
        case .any:
            note(path, Message(en: "has no type in the model; a text field stands for it", zh: "模型未给出类型，以文本字段代替"))
            return (text, nil)
        case .list(.context(let members)): return records(members.map { ($0.name, $0.type) }).map { ($0, nil) }
        default: return nil
        }
    }

    private static func word(for type: FEELType) -> String? {
        switch type {
        case .number: "decimal"
        case .string: "text"
        case .boolean: "boolean"
        case .date: "date"
        default: nil
        }
    }

    /// A list of texts is a choice, a range of numbers has its ends; of other constraints only a note is left.
    private mutating func restricted(
        _ path: [String], _ base: ItemType, _ tests: UnaryTests
    ) -> (keys: [YAMLTree.Entry], wrapper: String?)? {
        if case .plain(.string) = base, let options = DraftValues.constants(tests.source), !options.isEmpty {
            return ([YAMLTree.Entry("type", .string("choice")), YAMLTree.Entry("options", .sequence(options))], nil)
        }
        if case .plain(.number) = base, let bounds = DraftValues.bounds(tests.source) {
            return ([YAMLTree.Entry("type", .string("decimal"))] + bounds, nil)
        }
        note(
            path,
            Message(en: "allows only \(tests.source), which the form does not check", zh: "只允许 \(tests.source)，表单不作检查"))
        return field(path, base)
    }

    /// A list of records, where each entry has a field of its own name.
    private func records(_ members: [(name: String, type: FEELType)]) -> [YAMLTree.Entry]? {
        var fields: [YAMLTree.Entry] = []
        for member in members {
            let isSnake = member.name.allSatisfy { $0 == "_" || $0.isASCII && ($0.isLowercase || $0.isNumber) }
            guard isSnake, let word = Self.word(for: member.type) else { return nil }
            fields.append(YAMLTree.Entry(member.name, .mapping([YAMLTree.Entry("type", .string(word))])))
        }
        return [YAMLTree.Entry("type", .string("list")), YAMLTree.Entry("of", .mapping(fields))]
    }
}

/// Constants of FEEL as YAML.
enum DraftValues {
    /// The values of tests that are a plain list of texts, numbers or booleans; nil where they are something else.
    static func constants(_ source: String) -> [YAMLTree]? {
        let list = FEELCompiler.expression("[\(source)]", scope: NameScope()).expression?.constant
        guard let elements = list?.asList else { return nil }
        let trees = elements.compactMap(tree)
        return trees.count == elements.count && Set(trees).count == trees.count ? trees : nil
    }

    private static func tree(_ value: Value) -> YAMLTree? {
        switch value {
        case .string(let text): .string(text)
        case .number(let number): .number(number.description)
        case .boolean(let value): .boolean(value)
        default: nil
        }
    }

    /// `min` and `max` of tests that are one range of numbers with its ends; nil where they are something else.
    static func bounds(_ source: String) -> [YAMLTree.Entry]? {
        let range = FEELCompiler.expression("(\(source))", scope: NameScope()).expression?.constant
        guard case .range(let range) = range else { return nil }
        var bounds: [YAMLTree.Entry] = []
        for (key, end, isIncluded) in [
            ("min", range.start, range.startIncluded), ("max", range.end, range.endIncluded),
        ] {
            switch end {
            case .number(let number) where isIncluded:
                bounds.append(YAMLTree.Entry(key, .number(number.description)))
            case .null: continue
            default: return nil
            }
        }
        return bounds.isEmpty ? nil : bounds
    }
}
