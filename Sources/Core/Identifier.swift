/// A name that the engine compares: `[a-z0-9][a-z0-9._-]{0,63}`, ASCII only, so that comparing text is comparing bytes.
///
/// Display names are labels and never identify anything (Swift's `String ==` is Unicode-canonical, databases compare
/// bytes).
package struct Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    package init?(_ text: some StringProtocol) {
        guard Identifier.isValid(text.utf8) else { return nil }
        self.text = String(text)
    }

    /// For names that stand in our own source.
    package init(literal: StaticString) {
        self.text = literal.description
    }

    package static let maximumLength = 64

    private static func isValid(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count <= maximumLength else { return false }
        return isAlphanumeric(first) && bytes.allSatisfy { isAlphanumeric($0) || "._-".utf8.contains($0) }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    package var description: String { text }

    package static func < (left: Identifier, right: Identifier) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

package typealias WorkflowID = Identifier
package typealias PersonID = Identifier
package typealias UnitID = Identifier
package typealias RoleID = Identifier
package typealias Outcome = Identifier

extension Identifier {
    package static let done = Identifier(literal: "done")
    package static let approved = Identifier(literal: "approved")
    package static let rejected = Identifier(literal: "rejected")
    package static let returned = Identifier(literal: "returned")
    package static let failed = Identifier(literal: "failed")
    package static let submitted = Identifier(literal: "submitted")
    package static let start = Identifier(literal: "start")
}
