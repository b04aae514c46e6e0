internal import Core

/// How answers look to whoever reads them.
struct Face: Sendable {
    let language: Language
    let zone: Zone
    let style: Style
    /// The width of the terminal; nil where output goes elsewhere, and then nothing is cut.
    let columns: Int?

    func text(_ message: Message) -> String { message.text(in: language) }

    func text(_ en: String, _ zh: String) -> String { Message(en: en, zh: zh).text(in: language) }

    func text(_ title: LocalizedText) -> String { PrintableText.line(title.text(in: language)) }

    /// The moment at the reader's place.
    func text(of moment: Moment) -> String { MomentText.local(moment, offset: zone.offset(moment)) }

    func tone(_ tone: Tone, _ text: String) -> String { style.apply(tone, to: text) }
}
