internal import Core
internal import FEEL
internal import Foundation

/// How far the clocks of a place are from UTC.
struct Zone: Sendable {
    /// Seconds east of UTC at a moment.
    let offset: @Sendable (Moment) -> Int

    static let utc = Zone { _ in 0 }

    /// `UTC`, an offset such as `+08:00`, or an IANA name such as `Asia/Shanghai`; nil where there is no such zone.
    init?(_ name: String) {
        if name == "Z" || name.lowercased() == "utc" {
            self = .utc
        } else if let seconds = Zone.seconds(in: name) {
            self.init { _ in seconds }
        } else if let zone = TimeZone(identifier: name) {
            self.init { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0.milliseconds) / 1000)) }
        } else {
            return nil
        }
    }

    init(offset: @escaping @Sendable (Moment) -> Int) {
        self.offset = offset
    }

    /// A moment as the clocks of the place show it.
    func dateTime(_ moment: Moment) -> DateTime? {
        DateTime(epochNanoseconds: Int128(moment.milliseconds) * 1_000_000, offsetSeconds: Int32(offset(moment)))
    }

    /// Seconds in `+08:00`.
    private static func seconds(in text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            bytes[3] == UInt8(ascii: ":"), let hours = Int(text.dropFirst().prefix(2)), hours <= 18,
            let minutes = Int(text.suffix(2)), (0..<60).contains(minutes)
        else { return nil }
        return (hours * 60 + minutes) * 60 * (bytes[0] == UInt8(ascii: "-") ? -1 : 1)
    }
}
