import FEEL
import Testing

@Suite struct `Dates, times and durations` {
    @Test(arguments: [
        ("1970-01-01", 0), ("2000-02-29", 11_016), ("1969-12-31", -1), ("0000-03-01", -719_468), ("2026-11-23", 20_780),
        ("-0001-12-31", -719_529), ("999999999-12-31", 365_241_780_471), ("-999999999-01-01", -365_243_219_162),
    ])
    func `count days from 1970`(text: String, number: Int) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.dayNumber == number)
        #expect(CalendarDate(dayNumber: number) == date)
        #expect(date.description == text)
    }

    @Test func `every day of eight centuries follows the one before`() throws {
        var previous = try #require(CalendarDate(year: 1600, month: 1, day: 1))
        for number in (previous.dayNumber + 1)...(previous.dayNumber + 292_194) {
            guard let date = CalendarDate(dayNumber: number) else { continue }
            check(date.dayNumber == number && previous < date, "\(date)")
            check(date.weekday == previous.weekday % 7 + 1, "\(date)")
            check(date.day == 1 || date.day == previous.day + 1, "\(date)")
            previous = date
        }
    }

    @Test(arguments: [
        "2021-02-29", "2021-13-01", "2021-00-01", "2021-04-31", "21-01-01", "02021-01-01", "2021-1-1", "2021-01-01T",
        "",
        "+2021-01-01", "1000000000-01-01", "2021/01/01",
    ])
    func `refuses what is no date`(text: String) { #expect(CalendarDate(text) == nil) }

    @Test(arguments: [
        ("2020-01-31", 1, "2020-02-29"), ("2021-01-31", 1, "2021-02-28"), ("2020-03-31", -1, "2020-02-29"),
        ("2020-12-15", 1, "2021-01-15"), ("2020-01-15", -13, "2018-12-15"), ("0000-01-01", -1, "-0001-12-01"),
    ])
    func `adds months and cuts the day to the month`(text: String, months: Int, result: String) {
        #expect(CalendarDate(text)?.adding(months: months)?.description == result)
    }

    @Test(arguments: [
        "00:00:00", "23:59:59.999999999", "10:15:00Z", "10:15:00.5+08:00", "10:15:00-03:30", "10:15:00+00:19:32",
        "10:15:00@Asia/Shanghai", "10:15:00@Etc/GMT+5",
    ])
    func `reads and writes times`(text: String) { #expect(TimeOfDay(text)?.description == text) }

    @Test(arguments: [
        "24:00:01", "24:01:00", "10:15", "10:60:00", "10:15:60", "10:15:00+19:00", "10:15:00.", "10:15:00@",
        "10:15:00@../etc/passwd",
        "10:15:00@/UTC", "10:15:00 ", "1:15:00", "10:15:00+8:00",
    ])
    func `refuses what is no time`(text: String) { #expect(TimeOfDay(text) == nil) }

    @Test(arguments: [("24:00:00", "00:00:00"), ("24:00:00-05:00", "00:00:00-05:00")])
    func `the end of a day is the midnight of the next`(text: String, canonical: String) {
        #expect(TimeOfDay(text)?.description == canonical)
    }

    @Test(arguments: [
        ("2022-03-28T10:15:00Z", "2022-03-28T10:15:00Z"), ("2021-12-31T24:00:00", "2022-01-01T00:00:00"),
        ("2022-03-28T10:15:00+00:00", "2022-03-28T10:15:00Z"),
    ])
    func `reads dates with times`(text: String, canonical: String) { #expect(DateTime(text)?.description == canonical) }

    @Test func `moments and their seconds are one to one`() throws {
        let moment = try #require(DateTime("2026-11-23T10:15:00.000000001+08:00"))
        let nanoseconds = try #require(moment.epochNanoseconds)
        #expect(DateTime(epochNanoseconds: nanoseconds, offsetSeconds: 28_800) == moment)
        #expect(DateTime(epochNanoseconds: -1)?.description == "1969-12-31T23:59:59.999999999Z")
    }

    @Test(arguments: [
        ("P1Y2M", "P1Y2M"), ("P14M", "P1Y2M"), ("-P1Y", "-P1Y"), ("P0Y", "P0M"), ("P0M", "P0M"),
    ])
    func `reads and writes durations of months`(text: String, canonical: String) {
        #expect(YearsMonthsDuration(text)?.description == canonical)
        #expect(DaysTimeDuration(text) == nil)
    }

    @Test(arguments: [
        ("P1DT2H3M4.5S", "P1DT2H3M4.5S"), ("PT36H", "P1DT12H"), ("-PT0.000000001S", "-PT0.000000001S"),
        ("PT90S", "PT1M30S"),
        ("P0D", "PT0S"), ("-P1DT1S", "-P1DT1S"),
    ])
    func `reads and writes durations of days`(text: String, canonical: String) {
        #expect(DaysTimeDuration(text)?.description == canonical)
        #expect(YearsMonthsDuration(text) == nil)
    }

    @Test(arguments: [
        "P", "PT", "P1", "1Y", "P1Y1D", "P1M1Y", "PT1H1D", "P-1Y", "P1.5D", "PT1S1M", "P99999999999999999999Y", "P1DT",
    ])
    func `refuses what is no duration`(text: String) {
        #expect(YearsMonthsDuration(text) == nil)
        #expect(DaysTimeDuration(text) == nil)
    }
}
