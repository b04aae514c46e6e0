import Core

/// The order in which elements can be evaluated, each after all that it requires.
struct RequirementOrder {
    /// The place of each element in the order.
    let rank: [Int]
    /// Every cycle that was found, as the elements on it.
    let cycles: [[Int]]

    /// A walk in depth with a stack of its own: a chain of requirements may be as long as the model.
    init(_ requires: [[Int]]) {
        enum Color { case white, gray, black }
        var colors = [Color](repeating: .white, count: requires.count)
        var rank = [Int](repeating: 0, count: requires.count)
        var (next, cycles): (Int, [[Int]]) = (0, [])
        for start in requires.indices where colors[start] == .white {
            var path = [(element: start, position: 0)]
            colors[start] = .gray
            while let (element, position) = path.last {
                guard position < requires[element].count else {
                    colors[element] = .black
                    rank[element] = next
                    next += 1
                    path.removeLast()
                    continue
                }
                path[path.count - 1].position += 1
                let required = requires[element][position]
                switch colors[required] {
                case .white:
                    colors[required] = .gray
                    path.append((required, 0))
                case .gray:
                    let from = path.firstIndex { $0.element == required } ?? 0
                    cycles.append(path[from...].map(\.element))
                case .black: break
                }
            }
        }
        self.rank = rank
        self.cycles = cycles
    }
}
