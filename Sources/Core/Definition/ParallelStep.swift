/// Named branches (BPMN: parallel gateway).
package struct ParallelStep: Sendable {
    package let branches: [Identifier]
    package let join: Join

    package enum Join: Sendable, Hashable {
        case all
        case any
        case count(Int)

        package func needed(of branches: Int) -> Int {
            switch self {
            case .all: branches
            case .any: 1
            case .count(let count): min(count, branches)
            }
        }
    }

    package init(branches: [Identifier], join: Join = .all) {
        self.branches = branches
        self.join = join
    }
}
