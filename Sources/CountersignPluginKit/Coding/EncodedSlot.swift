/// A place that an encoder fills. `Encodable` types keep containers and write to them in any order, so a place is shared
/// until the whole is read out.
final class EncodedSlot {
    private enum Kind {
        case leaf(Value)
        case list
        case context
    }

    private var kind = Kind.leaf(.null)
    private var names: [String] = []
    private var slots: [EncodedSlot] = []

    /// What has been written; null where nothing has.
    var value: Value {
        switch kind {
        case .leaf(let value): value
        case .list: .list(slots.map(\.value))
        case .context: .context(Context(zip(names, slots).map { ($0, $1.value) }))
        }
    }

    var count: Int { slots.count }

    func set(_ value: Value) { kind = .leaf(value) }

    /// Makes this place a list, also where nothing is ever added.
    func becomeList() { kind = .list }

    /// Makes this place a context, also where nothing is ever added.
    func becomeContext() { kind = .context }

    func append() -> EncodedSlot {
        let slot = EncodedSlot()
        slots.append(slot)
        return slot
    }

    /// The place under a name; of a name that is written twice, the context keeps one entry.
    func slot(named name: String) -> EncodedSlot {
        names.append(name)
        return append()
    }
}
