/// What is said to people who write expressions, in the two languages that the house speaks.
package struct Wording: Hashable, Sendable {
    package let en: String
    package let zh: String

    package init(en: String, zh: String) {
        self.en = en
        self.zh = zh
    }
}
