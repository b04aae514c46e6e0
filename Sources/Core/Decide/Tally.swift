/// What the votes of a step come to; computed from the votes each time, so that no counter can go wrong.
struct Tally: Equatable {
    let approvals: Int
    let rejections: Int
    let electorate: Int

    init(_ standing: Standing) {
        approvals = standing.votes.count { $0.choice == .approve }
        rejections = standing.votes.count { $0.choice == .reject }
        electorate = standing.electorate
    }

    /// Nil while it is open.
    func outcome(under rule: VoteRule) -> Outcome? {
        if case .any = rule {
            if approvals > 0 { return .approved }
            return rejections > 0 ? .rejected : nil
        }
        let needed = rule.needed(of: electorate)
        if approvals >= needed { return .approved }
        return electorate - rejections < needed ? .rejected : nil
    }
}
