extension JSONWriter {
    /// The plain canonical JSON of a value, for users and other programs.
    ///
    /// Dates, times and durations become their ISO texts; ranges and functions, which have no JSON, become null.
    package static func canonical(_ value: Value) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(value)
        return writer.bytes
    }

    /// The typed canonical JSON of a value, for the store: `JSONReader.typed` gives the same value back.
    ///
    /// Values that JSON does not know are objects with one key: `{"@date":"2022-03-28"}`, `{"@time":…}`,
    /// `{"@date-time":…}`, `{"@duration":"P1Y2M"}`. A key of a real context that begins with `@` gets another `@` before
    /// it. Ranges and functions cannot be stored and become null.
    package static func typed(_ value: Value) -> [UInt8] {
        var writer = JSONWriter()
        writer.typedValue(value)
        return writer.bytes
    }

    /// Writes a value in the plain form of `canonical(_:)`.
    package mutating func value(_ value: Value) {
        write(value, typed: false)
    }

    /// Writes a value in the typed form of `typed(_:)`.
    package mutating func typedValue(_ value: Value) {
        write(value, typed: true)
    }

    private mutating func write(_ value: Value, typed: Bool) {
        switch value {
        case .null, .range, .function: null()
        case .boolean(let value): bool(value)
        case .number(let value): decimal(value)
        case .string(let value): string(value)
        case .date(let value): temporal(value.description, tag: typed ? "@date" : nil)
        case .time(let value): temporal(value.description, tag: typed ? "@time" : nil)
        case .dateTime(let value): temporal(value.description, tag: typed ? "@date-time" : nil)
        case .yearsMonths(let value): temporal(value.description, tag: typed ? "@duration" : nil)
        case .daysTime(let value): temporal(value.description, tag: typed ? "@duration" : nil)
        case .list(let elements):
            beginArray()
            for element in elements { write(element, typed: typed) }
            endArray()
        case .context(let context): write(context, typed: typed)
        }
    }

    private mutating func temporal(_ text: String, tag: String?) {
        guard let tag else {
            string(text)
            return
        }
        beginObject()
        key(tag)
        string(text)
        endObject()
    }

    private mutating func write(_ context: Context, typed: Bool) {
        // Two keys keep their order when both get an `@` before them, and `@` only ever stands before `@`.
        let sorted = context.entries.sorted { Text.precedes($0.name, $1.name) }
        beginObject()
        for entry in sorted {
            key(typed && entry.name.utf8.first == UInt8(ascii: "@") ? "@" + entry.name : entry.name)
            write(entry.value, typed: typed)
        }
        endObject()
    }
}
