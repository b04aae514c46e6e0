/// A sentence for people, in the two languages that the house speaks.
package struct Message: Hashable, Sendable {
    package let en: String
    package let zh: String

    package init(en: String, zh: String) {
        self.en = en
        self.zh = zh
    }

    package func text(in language: Language) -> String {
        switch language {
        case .en: en
        case .zh: zh
        }
    }
}

package enum Language: String, Hashable, Sendable, CaseIterable {
    case en
    case zh
}
