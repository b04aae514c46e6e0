/// The offsets of named time zones. They change with the zone database, so they come from outside the evaluation.
package protocol ZoneRules: Sendable {
    /// Seconds east of UTC at a moment, given in seconds since 1970-01-01T00:00:00Z; nil for an unknown zone.
    func offset(of zone: String, atEpochSecond second: Int) -> Int32?
    /// Seconds east of UTC at a local time, given in seconds since 1970-01-01T00:00:00 on the clocks of the zone; nil for
    /// an unknown zone. Where the clocks show a time twice, the offset of the first; where they skip it, that from before.
    func offset(of zone: String, atLocalSecond second: Int) -> Int32?
}

/// The zones that never change: UTC and its other names.
package struct UniversalZones: ZoneRules {
    private static let names: Set<String> = [
        "UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z", "Zulu", "Etc/Zulu", "Universal", "Etc/Universal", "UCT", "Etc/UCT",
        "Greenwich", "Etc/Greenwich",
    ]

    package init() {}

    package func offset(of zone: String, atEpochSecond second: Int) -> Int32? { Self.names.contains(zone) ? 0 : nil }

    package func offset(of zone: String, atLocalSecond second: Int) -> Int32? { Self.names.contains(zone) ? 0 : nil }
}
