extension Value {
    /// The value as FEEL reads it back, dates and durations too.
    package var literal: String {
        switch self {
        case .date, .time, .dateTime, .yearsMonths, .daysTime: "@\"\(ValueText.text(of: self))\""
        default: FEELText.of(self)
        }
    }
}
