internal import Core

/// The texts that stand once in `names` and as numbers everywhere else, with those seen so far in memory.
///
/// A name never changes, so what is remembered never grows stale; only names made by a command that is rolled back
/// must be forgotten again.
final class Names {
    private unowned let connection: Connection
    private var numbers: [String: Int64] = [:]
    private var texts: [Int64: String] = [:]
    private var fresh: [Int64] = []

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// The number of a name; nil when no row uses it.
    func number(of text: String) throws(Refusal) -> Int64? {
        if let number = numbers[text] { return number }
        let found = try connection.query("SELECT number FROM names WHERE text = ?").bind(text).first { $0.integer(0) }
        if let found { remember(found, text) }
        return found
    }

    /// The number of a name, which is given one where it has none.
    func intern(_ text: String) throws(Refusal) -> Int64 {
        if let number = try number(of: text) { return number }
        let made = try connection.query("INSERT INTO names (text) VALUES (?) RETURNING number").bind(text)
            .first { $0.integer(0) }
        guard let made else { throw Refusal.storeDamaged("names") }
        remember(made, text)
        fresh.append(made)
        return made
    }

    func text(_ number: Int64) throws(Refusal) -> String {
        if let text = texts[number] { return text }
        let found = try connection.query("SELECT text FROM names WHERE number = ?").bind(number).first { $0.text(0) }
        guard let found else { throw Refusal.storeDamaged("name \(number)") }
        remember(number, found)
        return found
    }

    func identifier(_ number: Int64) throws(Refusal) -> Identifier {
        let text = try text(number)
        guard let identifier = Identifier(text) else { throw Refusal.storeDamaged("identifier \(text)") }
        return identifier
    }

    /// How many names were made since the last commit: where to go back to when a command is rolled back.
    var mark: Int { fresh.count }

    func forget(since mark: Int) {
        for number in fresh[mark...] {
            if let text = texts.removeValue(forKey: number) { numbers[text] = nil }
        }
        fresh.removeSubrange(mark...)
    }

    func committed() {
        fresh.removeAll(keepingCapacity: true)
    }

    private func remember(_ number: Int64, _ text: String) {
        numbers[text] = number
        texts[number] = text
    }
}
