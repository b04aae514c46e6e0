/// What stands for the names of a model in the workflow.
struct DraftMeanings {
    private var texts: [[String]: String] = [:]
    /// Names that stand for a path of names outside, as the parameters of an inlined function do.
    private var aliases: [String: [String]] = [:]
    private let outside: (@Sendable ([String]) -> String?)?

    init() { outside = nil }

    /// Names inside of something, where those outside are known too.
    init(inside outer: DraftMeanings) { outside = { outer.text(for: $0) } }

    mutating func set(_ path: [String], _ text: String) { texts[path] = text }

    mutating func alias(_ name: String, _ path: [String]) { aliases[name] = path }

    /// The text for a name, or for a name with entries of it.
    func text(for path: [String]) -> String? {
        if let text = texts[path] { return text }
        guard let first = path.first else { return nil }
        if let alias = aliases[first] { return outside?(alias + path.dropFirst()) }
        if path.count == 1, let context = context(of: first) { return context }
        // A name of one's own hides one of the same name outside.
        return texts[[first]] == nil ? outside?(path) : nil
    }

    /// A context whose entries stand for themselves, put together again.
    private func context(of name: String) -> String? {
        let entries = texts.filter { $0.key.count > 1 && $0.key[0] == name }
        return entries.isEmpty ? nil : Self.context(entries.map { (Array($0.key.dropFirst()), $0.value) })
    }

    private static func context(_ entries: [(path: [String], text: String)]) -> String {
        let groups = Dictionary(grouping: entries) { $0.path[0] }.sorted { $0.key < $1.key }
        let parts = groups.map { name, entries in
            let inside = entries.filter { $0.path.count > 1 }.map { (Array($0.path.dropFirst()), $0.text) }
            return "\(name): " + (inside.isEmpty ? entries[0].text : context(inside))
        }
        return "{\(parts.joined(separator: ", "))}"
    }
}
