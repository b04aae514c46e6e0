/// How many must approve.
package enum VoteRule: Sendable, Hashable {
    /// 或签: the first who decides, decides.
    case any
    /// 会签: everybody must approve.
    case all
    /// More than half.
    case majority
    /// At least so many.
    case count(Int)
    /// At least this part of those asked, as a fraction.
    case share(numerator: Int, denominator: Int)

    /// How many approvals are needed when `voters` people are asked.
    package func needed(of voters: Int) -> Int {
        switch self {
        case .any: 1
        case .all: voters
        case .majority: voters / 2 + 1
        case .count(let count): min(count, voters)
        case .share(let numerator, let denominator):
            (voters * numerator + denominator - 1) / denominator
        }
    }
}

/// Asked all at once, or one after the other (依次审批).
package enum VoteOrder: String, Sendable, Hashable {
    case together
    case sequence
}
