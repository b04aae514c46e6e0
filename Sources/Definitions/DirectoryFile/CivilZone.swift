import Core
import FEEL
import Foundation

/// The days of a time zone as moments.
struct CivilZone {
    private let zone: TimeZone

    /// - Parameter name: an IANA name, such as `Asia/Shanghai`.
    init?(_ name: String) {
        guard name == "UTC" || name.contains("/"), let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
    }

    /// The moment at which a day begins; where the clock skips midnight, the first moment after the gap.
    func start(of day: CalendarDate) -> Moment {
        let local = (day.dayNumber - CivilZone.epoch) * 86_400
        var seconds = local - offset(at: local)
        // The offset that holds at the guess may not be the one before it: two rounds settle it.
        seconds = local - offset(at: seconds)
        let before = local - offset(at: seconds - 1)
        // Behind a gap, midnight does not exist: the moment of the change is the first of the day.
        if offset(at: seconds) + seconds < local { seconds = before }
        return Moment(milliseconds: Int64(seconds) * 1000)
    }

    private func offset(at seconds: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    }

    private static let epoch = CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber ?? 0
}
