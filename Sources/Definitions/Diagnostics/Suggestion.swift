package import Core
internal import FEEL

/// Finds the word that was very likely meant.
package enum Suggestion {
    /// "did you mean `approve`?", where a candidate is near enough.
    package static func hint(for word: String, among candidates: some Sequence<String>) -> Message? {
        nearest(to: word, among: candidates).map {
            Message(en: "did you mean `\($0)`?", zh: "是否想写 `\($0)`？")
        }
    }

    static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        NearestName.to(word, among: candidates)
    }
}
