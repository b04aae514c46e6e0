/// Say something about the instance; nothing else changes.
package struct Comment: Sendable, Hashable {
    package let text: String

    package init(text: String) {
        self.text = text
    }
}
