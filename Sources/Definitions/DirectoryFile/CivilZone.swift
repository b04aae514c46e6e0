import Core
import FEEL

/// The days of a time zone as moments.
struct CivilZone {
    private let name: String
    private let rules: any ZoneRules

    /// - Parameters:
    ///   - name: an IANA name, such as `Asia/Shanghai`.
    ///   - rules: where the offsets come from.
    init?(_ name: String, rules: any ZoneRules = SystemZones.shared) {
        // Abbreviations such as `CST` stand for several zones, and some of them are files of the zone database.
        guard name == "UTC" || name.utf8.contains(UInt8(ascii: "/")) else { return nil }
        guard rules.offset(of: name, atEpochSecond: 0) != nil else { return nil }
        self.name = name
        self.rules = rules
    }

    /// The moment at which a day begins. Where the clocks skip midnight it is the moment at which they do, where they
    /// show it twice, the first.
    func start(of day: CalendarDate) -> Moment {
        let local = (day.dayNumber - CivilZone.epoch) * 86_400
        let offset = rules.offset(of: name, atLocalSecond: local) ?? 0
        return Moment(milliseconds: Int64(local - Int(offset)) * 1000)
    }

    private static let epoch = CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber ?? 0
}
