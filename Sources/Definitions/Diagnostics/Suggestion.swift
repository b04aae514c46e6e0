package import Core

/// Finds the word that was very likely meant.
package enum Suggestion {
    /// "did you mean `approve`?", where a candidate is near enough.
    package static func hint(for word: String, among candidates: some Sequence<String>) -> Message? {
        nearest(to: word, among: candidates).map {
            Message(en: "did you mean `\($0)`?", zh: "是否想写 `\($0)`？")
        }
    }

    /// The candidate with the fewest edits, where these are at most about a third of the word.
    static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
        let allowed = (wanted.count + 1) / 3
        var best: (word: String, edits: Int)?
        for candidate in candidates where candidate != word {
            let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
            guard abs(letters.count - wanted.count) <= allowed else { continue }
            let edits = edits(wanted, letters)
            if edits <= allowed, edits < best?.edits ?? .max { best = (candidate, edits) }
        }
        return best?.word
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var next = [row + 1]
            for column in right.indices {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(last[column + 1] + 1, next[column] + 1, replaced)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                next.append(cost)
            }
            (beforeLast, last) = (last, next)
        }
        return last[right.count]
    }
}
