/// What is known of a condition where something else is computed: in `a and b`, that `a` is true where `b` counts.
struct Assumption: Sendable {
    let condition: Syntax
    let truth: Truth
    /// How many names were bound inside the expression when it was made: one that is bound later may hide one of its own.
    let depth: Int

    /// What a condition may be known to be.
    enum Truth: Sendable {
        case yes, no
        /// False, or null.
        case notYes
        /// True, or null.
        case notNo

        var negated: Truth {
            switch self {
            case .yes: .no
            case .no: .yes
            case .notYes: .notNo
            case .notNo: .notYes
            }
        }
    }

    /// What an assumption may show of a piece of the expression.
    enum Claim {
        /// It is not null.
        case present(Syntax)
        /// It is not the number zero.
        case nonZero(Syntax)
        /// It is no empty list.
        case nonEmpty(Syntax)
    }
}
