/// Named zones in values: what depends on them is not known before the rules are.
enum NamedZones {
    static func occur(in value: Value) -> Bool {
        switch value {
        case .time(let time): isNamed(time.zone)
        case .dateTime(let moment): isNamed(moment.time.zone)
        case .list(let elements): elements.contains(where: occur)
        case .context(let context): context.entries.contains { occur(in: $0.value) }
        case .range(let range): range.ends.contains(where: occur)
        default: false
        }
    }

    /// The first named zone of two moments whose rules are not known; nil where all are.
    static func unknown(_ left: Value, _ right: Value, _ zones: any ZoneRules) -> String? {
        for case .dateTime(let moment) in [left, right] {
            if let zone = unknown(in: .dateTime(moment), zones) { return zone }
        }
        return nil
    }

    /// The zone of a time or a moment, where the rules do not know it.
    static func unknown(in value: Value, _ zones: any ZoneRules) -> String? {
        let zone: ZoneDesignator? =
            switch value {
            case .time(let time): time.zone
            case .dateTime(let moment): moment.time.zone
            default: nil
            }
        guard case .named(let name) = zone, zones.offset(of: name, atEpochSecond: 0) == nil else { return nil }
        return name
    }

    /// What is said where the rules of a zone are needed and not known.
    static func complaint(of zone: String) -> Wording {
        Wording(en: "the rules of the zone \(zone) are not known here", zh: "此处不知道时区 \(zone) 的规则")
    }

    private static func isNamed(_ zone: ZoneDesignator?) -> Bool {
        if case .named = zone { true } else { false }
    }
}
