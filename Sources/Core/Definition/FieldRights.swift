/// What someone at a step may do with each field of the form. The entry `*` stands for the fields that are not named.
package struct FieldRights: Sendable, Hashable {
    package enum Right: String, Sendable, Hashable, CaseIterable {
        case hidden
        case read
        case edit
        /// Must have a value when the step is left through approval.
        case require
    }

    package let named: [String: Right]
    package let others: Right

    package init(named: [String: Right] = [:], others: Right = .read) {
        self.named = named
        self.others = others
    }

    package static let readAll = FieldRights()
    package static let editAll = FieldRights(others: .edit)

    package func right(on field: String) -> Right { named[field] ?? others }

    package func mayEdit(_ field: String) -> Bool {
        switch right(on: field) {
        case .edit, .require: true
        case .hidden, .read: false
        }
    }
}
