/// Named zones in values: what depends on them is not known before the rules are.
enum NamedZones {
    static func occur(in value: Value) -> Bool {
        switch value {
        case .time(let time): isNamed(time.zone)
        case .dateTime(let moment): isNamed(moment.time.zone)
        case .list(let elements): elements.contains(where: occur)
        case .context(let context): context.entries.contains { occur(in: $0.value) }
        case .range(let range): occur(in: range.start) || occur(in: range.end)
        default: false
        }
    }

    private static func isNamed(_ zone: ZoneDesignator?) -> Bool {
        if case .named = zone { true } else { false }
    }
}
