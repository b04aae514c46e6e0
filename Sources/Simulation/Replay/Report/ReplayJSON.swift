package import Core
internal import FEEL

extension ReplayReport {
    /// `{"cases": …, "accepted": …, "refusals": [{"case", "event": {"index", "activity"}, "state", "code", "reason"}]}`,
    /// in one line without an end, keys sorted.
    package func json(in language: Language) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("accepted")
        writer.int(accepted)
        writer.key("cases")
        writer.int(cases)
        writer.key("refusals")
        writer.beginArray()
        for refusal in refusals { refusal.write(to: &writer, in: language) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }
}

extension ReplayRefusal {
    fileprivate func write(to writer: inout JSONWriter, in language: Language) {
        writer.beginObject()
        writer.key("case")
        writer.string(self.case)
        writer.key("code")
        writer.string(code)
        writer.key("event")
        event.write(to: &writer)
        writer.key("reason")
        writer.string(reason.text(in: language))
        writer.key("state")
        writer.string(state)
        writer.endObject()
    }
}

extension ReplayRefusal.Event {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("activity")
        if let activity { writer.string(activity) } else { writer.null() }
        writer.key("index")
        writer.int(index)
        writer.endObject()
    }
}
