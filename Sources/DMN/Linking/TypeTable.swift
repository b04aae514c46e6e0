import Core
import Definitions
import FEEL

/// The types of all files of a model, made of their item definitions as they are asked for.
final class TypeTable {
    /// A type, how many parts it has, and its allowed values as text.
    private struct Entry {
        let type: ItemType
        let size: Int
        var allowed: BoxedText?
        /// The allowed values of its entries.
        var parts: [String: BoxedText] = [:]

        static let open = Entry(type: .plain(.any), size: 1)
    }

    private let set: ModelSet
    private let findings: DMNFindings
    private let items: [[String: ItemDefinition]]
    private var entries: [[String: Entry]]
    private var open: Set<String> = []
    private var complained: Set<TypeReference> = []

    /// How many parts a type may have. A type of two entries of a type of two entries … doubles with each name.
    private static let maximumSize = 10_000
    /// How many types may stand within each other.
    private static let maximumDepth = 100

    init(_ set: ModelSet, findings: DMNFindings) {
        self.set = set
        self.findings = findings
        items = set.files.map { file in
            Dictionary(file.types.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
        }
        entries = set.files.map { _ in [:] }
        for file in set.files.indices {
            refuseRepeated(file)
            for item in set.files[file].types { _ = entry(of: item, named: item.name.text, in: file) }
        }
    }

    /// The type that a reference names; any value where there is no reference, or it names nothing.
    func type(_ reference: TypeReference?, in file: Int) -> ItemType {
        reference.map { entry($0, in: file).type } ?? .plain(.any)
    }

    /// The allowed values of the type that a reference names, or of an entry of it, as they are written.
    func allowedValues(_ reference: TypeReference?, component: String? = nil, in file: Int) -> BoxedText? {
        guard let reference else { return nil }
        let entry = entry(reference, in: file)
        return component == nil ? entry.allowed : component.flatMap { entry.parts[$0] }
    }

    /// The named types that expressions of a file may use.
    func names(in file: Int) -> [(name: String, type: FEELType)] {
        let own = set.files[file].types.map { (name: $0.name.text, type: named($0.name.text, in: file)) }
        let imported = set.links[file].flatMap { link in
            set.files[link.file].types.map {
                (
                    name: link.prefix.isEmpty ? $0.name.text : "\(link.prefix).\($0.name.text)",
                    type: named($0.name.text, in: link.file)
                )
            }
        }
        return imported + own
    }

    private func named(_ name: String, in file: Int) -> FEELType { entries[file][name]?.type.feel ?? .any }

    // MARK: References

    private func entry(_ reference: TypeReference, in file: Int) -> Entry {
        if let simple = Self.simple[Self.local(reference.name, set.files[file])] {
            return Entry(type: .plain(simple), size: 1)
        }
        if let found = lookUp(reference.name, in: file) { return found }
        if let list = Self.element(of: "list", reference.name) {
            let element = entry(TypeReference(name: list, offset: reference.offset), in: file)
            return Entry(type: .list(element.type), size: element.size + 1)
        }
        if let type = FEELCompiler.type(reference.name) { return Entry(type: .plain(type), size: 1) }
        if complained.insert(reference).inserted {
            findings.add(
                .unknownType, .error, reference.offset,
                Message(en: "there is no type \(reference.name)", zh: "没有类型 \(reference.name)"),
                hint: Suggestion.hint(for: reference.name, among: candidates(in: file)))
        }
        return .open
    }

    private func candidates(in file: Int) -> [String] {
        let imported = set.links[file].flatMap { link in
            set.files[link.file].types.map { "\(link.prefix).\($0.name.text)" }
        }
        return set.files[file].types.map(\.name.text) + imported + Self.simple.keys.sorted()
    }

    /// An item definition of the file, or of one that it imports: under its prefix and a dot, or under a prefix of XML.
    private func lookUp(_ name: String, in file: Int) -> Entry? {
        if let item = item(name, in: file) { return entry(of: item, named: name, in: file) }
        for link in set.links[file] {
            let rest = link.prefix.isEmpty ? name : name.after(link.prefix + ".")
            if let rest, let item = item(rest, in: link.file) { return entry(of: item, named: rest, in: link.file) }
        }
        guard let colon = name.firstIndex(of: ":"), let space = set.files[file].prefixes[String(name[..<colon])] else {
            return nil
        }
        let local = String(name[name.index(after: colon)...])
        let owner = set.files.firstIndex { $0.namespace == space }
        return owner.flatMap { owner in item(local, in: owner).map { entry(of: $0, named: local, in: owner) } }
    }

    private func item(_ name: String, in file: Int) -> ItemDefinition? { items[file][name] }

    /// The name without a prefix that stands for FEEL: `feel:string` of DMN 1.1.
    private static func local(_ name: String, _ file: ModelFile) -> String {
        guard let colon = name.firstIndex(of: ":"), let space = file.prefixes[String(name[..<colon])],
            ElementReader.isFEEL(space)
        else { return name }
        return String(name[name.index(after: colon)...])
    }

    /// The inside of `list<…>`.
    private static func element(of generic: String, _ name: String) -> String? {
        guard let inside = name.after(generic + "<"), inside.hasSuffix(">") else { return nil }
        return String(inside.dropLast()).trimmed
    }

    /// The types of FEEL, by the names that the versions of the standard have for them.
    private static let simple: [String: FEELType] = [
        "Any": .any, "any": .any, "number": .number, "string": .string, "boolean": .boolean, "date": .date,
        "time": .time, "date and time": .dateTime, "dateTime": .dateTime, "days and time duration": .daysTime,
        "dayTimeDuration": .daysTime, "years and months duration": .yearsMonths, "yearMonthDuration": .yearsMonths,
        "list": .list(.any), "context": .context([]), "Null": .null,
    ]

    // MARK: Definitions

    private func entry(of item: ItemDefinition, named name: String, in file: Int) -> Entry {
        if let known = entries[file][name] { return known }
        let key = "\(file) \(name)"
        guard open.count < Self.maximumDepth, open.insert(key).inserted else {
            let message =
                open.contains(key)
                ? Message(en: "the type \(name) is made of itself", zh: "类型 \(name) 由自身构成")
                : Message(en: "the types are nested too deeply", zh: "类型嵌套过深")
            findings.add(.typeCycle, .error, item.name.offset, message)
            return .open
        }
        defer { open.remove(key) }
        let entry = make(item, in: file)
        entries[file][name] = entry
        return entry
    }

    private func make(_ item: ItemDefinition, in file: Int) -> Entry {
        let base = body(of: item, in: file)
        guard base.size <= Self.maximumSize else {
            findings.add(
                .typeTooLarge, .error, item.name.offset,
                Message(
                    en: "the type \(item.name.text) has more than \(Self.maximumSize) parts",
                    zh: "类型 \(item.name.text) 的组成部分超过 \(Self.maximumSize) 个"))
            return .open
        }
        // Allowed values are those of one element, type constraints those of the whole (DMN 1.5, 7.3.3).
        let element = Self.onElements(of: base.type) { restricted($0, item.allowedValues, in: file) }
        let whole = restricted(item.isCollection ? .list(element) : element, item.typeConstraint, in: file)
        return Entry(
            type: whole, size: base.size + 1, allowed: item.allowedValues ?? item.typeConstraint ?? base.allowed,
            parts: base.parts)
    }

    private static func onElements(of type: ItemType, _ change: (ItemType) -> ItemType) -> ItemType {
        switch type {
        case .list(let element): .list(change(element))
        case .plain(.list(let element)): .list(change(.plain(element)))
        default: change(type)
        }
    }

    private func body(of item: ItemDefinition, in file: Int) -> Entry {
        switch item.body {
        case .open: return .open
        case .reference(let reference): return entry(reference, in: file)
        case .components(let components):
            var (members, parts, size): ([ItemType.Member], [String: BoxedText], Int) = ([], [:], 1)
            for component in components {
                let part = make(component, in: file)
                members.append(ItemType.Member(component.name.text, part.type))
                parts[component.name.text] = part.allowed
                size += part.size
            }
            return Entry(type: .context(members), size: size, parts: parts)
        case .function(let parameters, let result):
            let types = parameters.map { type($0.type, in: file).feel }
            return Entry(type: .plain(.function(types, type(result, in: file).feel)), size: types.count + 2)
        }
    }

    private func restricted(_ type: ItemType, _ tests: BoxedText?, in file: Int) -> ItemType {
        guard let tests else { return type }
        var scope = NameScope()
        scope.isOpen = true
        let compiled = FEELCompiler.unaryTests(tests.source, input: type.feel, scope: scope)
        findings.add(compiled.diagnostics.map { $0.moved(by: tests.offset) })
        return compiled.expression.map { .restricted(type, $0) } ?? type
    }

    private func refuseRepeated(_ file: Int) {
        var seen: Set<String> = []
        for item in set.files[file].types where !seen.insert(item.name.text).inserted {
            findings.add(
                .duplicateName, .error, item.name.offset,
                Message(en: "two types are named \(item.name.text)", zh: "有两个类型都名为 \(item.name.text)"))
        }
    }
}

extension String {
    /// What follows a beginning; nil where it begins otherwise.
    func after(_ beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }
}
