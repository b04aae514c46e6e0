/// Loops among the steps of a block that an instance may pass without waiting: each found once, by the way that closes
/// it in a walk in depth. One loop of several that share steps is enough to show.
struct LoopSearch {
    private let graph: StepGraph
    private let included: [Bool]

    init(_ graph: StepGraph, through reachable: Set<Int>, passing: (OutlinedStep) -> Bool) {
        self.graph = graph
        included = graph.steps.enumerated().map { reachable.contains($0.offset) && passing($0.element) }
    }

    private enum Mark {
        case new, onWay, done
    }

    func loops() -> [[Int]] {
        var marks = [Mark](repeating: .new, count: graph.steps.count)
        var found: [[Int]] = []
        for start in graph.steps.indices where included[start] && marks[start] == .new {
            walk(from: start, &marks, &found)
        }
        return found
    }

    /// Without recursion: a block may have thousands of steps.
    private func walk(from start: Int, _ marks: inout [Mark], _ found: inout [[Int]]) {
        var way: [(step: Int, next: Int)] = [(start, 0)]
        marks[start] = .onWay
        while let (step, next) = way.last {
            guard next < graph.ways[step].count else {
                marks[step] = .done
                way.removeLast()
                continue
            }
            way[way.count - 1].next += 1
            let target = graph.ways[step][next]
            guard included[target] else { continue }
            switch marks[target] {
            case .new:
                marks[target] = .onWay
                way.append((target, 0))
            case .onWay:
                let steps = way.map(\.step)
                found.append(Array(steps[(steps.firstIndex(of: target) ?? 0)...]))
            case .done: break
            }
        }
    }
}
