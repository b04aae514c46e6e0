internal import Core
internal import FEEL

extension LocalizedText {
    /// `["en","Credit","zh","授信"]`: tag and text by turns, in the author's order, which an object would not keep.
    var stored: [UInt8] {
        var writer = JSONWriter()
        writer.beginArray()
        for entry in entries {
            writer.string(entry.tag)
            writer.string(entry.text)
        }
        writer.endArray()
        return writer.bytes
    }

    init(stored bytes: [UInt8]) throws(Refusal) {
        guard let texts = (try? JSONReader.read(bytes))?.asList?.compactMap(\.asString), texts.count % 2 == 0 else {
            throw Refusal.storeDamaged("title \(String(decoding: bytes, as: UTF8.self))")
        }
        self.init(
            stride(from: 0, to: texts.count, by: 2).map { LocalizedText.Entry(tag: texts[$0], text: texts[$0 + 1]) })
    }
}
