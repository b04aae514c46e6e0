/// A FEEL value (DMN 1.5, 10.3.2): what a form field, a step's result and an expression's result are.
///
/// `==` is identity of the value: the same kind, strings by code points (not by Swift's canonical equivalence), contexts
/// whatever the order of their entries. FEEL's own `=`, with its null and its time zones, is an operator of the
/// evaluator.
public enum Value: Sendable {
    /// Nothing: unknown, not given, or the result of a mistake.
    case null
    /// true or false.
    case boolean(Bool)
    /// A decimal number.
    case number(Decimal128)
    /// Text, a sequence of Unicode code points.
    case string(String)
    /// A day of the calendar.
    case date(CalendarDate)
    /// A time of day, with or without an offset or a zone.
    indirect case time(TimeOfDay)
    /// A day and a time of day.
    indirect case dateTime(DateTime)
    /// A duration of years and months.
    case yearsMonths(YearsMonthsDuration)
    /// A duration of days and time.
    case daysTime(DaysTimeDuration)
    /// A list.
    case list([Value])
    /// A context: named entries.
    case context(Context)
    /// A range such as `[1..10)` or `> 5`.
    indirect case range(ValueRange)
    /// A function.
    case function(FunctionValue)
}
