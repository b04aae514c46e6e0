/// Canonical JSON of events as it is stored: text fragments that recur in nearly every event stand as one control
/// character each, which canonical JSON itself never contains (RFC 8259 has them escaped).
///
/// This halves a record without taking it apart: names, numbers and people's own words stay readable in the column, and
/// `unpacked` gives back every byte. The list belongs to the layout of the file: fragments are never changed.
package enum PackedPayload {
    /// The fragment at place n stands as the character U+000n + 1.
    private static let fragments: [[UInt8]] = [
        #"{"entered.1":{"electorate":"#,
        #","scope":1,"step":""#,
        #"","tasks":[{"kind":"approve","number":"#,
        #","person":""#,
        #""}],"visit":1}}"#,
        #"{"entered.1":{"scope":1,"step":""#,
        #"","visit":1}}"#,
        #"{"voted.1":{"choice":"approve","#,
        #""comment":""#,
        #"","task":"#,
        #"{"left.1":{"outcome":""#,
        #"","result":{"approvals":"#,
        #","by":""#,
        #"","outcome":""#,
        #"","rejections":"#,
        #"},"scope":1}}"#,
        #"{"ended.1":{"cause":"completed","outcome":""#,
        #"{"submitted.1":{"data":{"#,
        #"},"initiator":""#,
        #"","subject":""#,
        #"","unit":""#,
        #"","version":"#,
        #","workflow":""#,
        #"approved"#,
        #""},"scope":1}}"#,
        #"{"entered.1":{"job":{"input":{"#,
        #"":""#,
        #","plugin":""#,
        #"{"job-finished.1":{"attempts":1,"job":"#,
        #""},{"kind":"approve","number":"#,
        #"",""#,
    ].map { Array($0.utf8) }

    /// For each first byte the places of the fragments that begin with it, longest first.
    private static let places: [[Int]] = (0..<256).map { first in
        fragments.indices.filter { fragments[$0][0] == UInt8(first) }
            .sorted { fragments[$0].count > fragments[$1].count }
    }

    /// Nil where there is a control character already: then it is no canonical JSON.
    package static func packed(_ json: [UInt8]) -> [UInt8]? {
        var packed: [UInt8] = []
        packed.reserveCapacity(json.count)
        var position = 0
        while position < json.count {
            let byte = json[position]
            guard byte >= 0x20 else { return nil }
            if let place = places[Int(byte)].first(where: { matches(fragments[$0], json, position) }) {
                packed.append(UInt8(place + 1))
                position += fragments[place].count
            } else {
                packed.append(byte)
                position += 1
            }
        }
        return packed
    }

    package static func unpacked(_ stored: [UInt8]) -> [UInt8] {
        var json: [UInt8] = []
        json.reserveCapacity(stored.count * 2)
        for byte in stored {
            if byte < 0x20, byte > 0 { json += fragments[Int(byte) - 1] } else { json.append(byte) }
        }
        return json
    }

    private static func matches(_ fragment: [UInt8], _ json: [UInt8], _ position: Int) -> Bool {
        guard json.count - position >= fragment.count else { return false }
        var place = 1
        while place < fragment.count {
            guard fragment[place] == json[position + place] else { return false }
            place += 1
        }
        return true
    }
}
