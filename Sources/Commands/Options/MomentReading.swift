internal import Core
internal import FEEL

/// A moment as people type it.
struct MomentReading {
    /// Where a moment without an offset is meant.
    let zone: Zone

    func read(_ text: String) throws(Problem) -> Moment {
        if let date = CalendarDate(text) { return local(date.dayNumber * 86_400_000) }
        if let moment = DateTime(text) {
            if let nanoseconds = moment.epochNanoseconds {
                return Moment(milliseconds: Int64(clamping: nanoseconds / 1_000_000))
            }
            if moment.time.zone == nil {
                return local(moment.date.dayNumber * 86_400_000 + moment.time.nanosecondOfDay / 1_000_000)
            }
        }
        throw Problem(
            "moment.invalid", .usage, Message(en: "`\(text)` is no moment.", zh: "“\(text)” 不是有效的时间。"),
            hint: Message(
                en: "write 2026-01-01 or 2026-01-01T08:00:00+08:00", zh: "请写作 2026-01-01 或 2026-01-01T08:00:00+08:00"))
    }

    /// The offset is looked up twice, since it may differ between the two readings of the clock.
    private func local(_ milliseconds: Int) -> Moment {
        let guess = Moment(
            milliseconds: Int64(milliseconds) - Int64(zone.offset(Moment(milliseconds: Int64(milliseconds)))) * 1000)
        return Moment(milliseconds: Int64(milliseconds) - Int64(zone.offset(guess)) * 1000)
    }
}
