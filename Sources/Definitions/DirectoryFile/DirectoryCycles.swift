import Core
import YAML

/// Units that are above themselves, and people who manage themselves.
struct DirectoryCycles {
    let findings: Findings

    func units(_ units: [Unit], _ entries: [KeyedReader]) {
        let above = Dictionary(units.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
        for loop in loops(above) {
            report(.unitCycle, loop, "parent", entries) { way in
                Message(en: "the unit is above itself: \(way)", zh: "机构成为自己的上级：\(way)")
            }
        }
    }

    func managers(_ people: [Person], _ entries: [KeyedReader]) {
        let above = Dictionary(people.map { ($0.id, $0.manager) }, uniquingKeysWith: { first, _ in first })
        for loop in loops(above) {
            report(.managerCycle, loop, "manager", entries) { way in
                Message(en: "the person is their own manager: \(way)", zh: "人员成为自己的上级：\(way)")
            }
        }
    }

    private func report(
        _ code: DiagnosticCode, _ loop: [Identifier], _ key: String, _ entries: [KeyedReader],
        _ message: (String) -> Message
    ) {
        guard let first = loop.first, let entry = entries.first(where: { $0["id"]?.text == first.text }) else { return }
        let way = (loop + [first]).map(\.text).joined(separator: " → ")
        findings.error(code, entry[key]?.range ?? entry.node.firstLine, message(way))
    }

    /// Each loop once, beginning with its least id.
    private func loops(_ above: [Identifier: Identifier?]) -> [[Identifier]] {
        var done: Set<Identifier> = []
        var loops: [[Identifier]] = []
        for start in above.keys.sorted() {
            var way: [Identifier] = []
            var onWay: Set<Identifier> = []
            var next: Identifier? = start
            while let id = next, !done.contains(id), onWay.insert(id).inserted {
                way.append(id)
                next = above[id] ?? nil
            }
            if let id = next, onWay.contains(id), let from = way.firstIndex(of: id) {
                loops.append(Array(way[from...]))
            }
            done.formUnion(way)
        }
        return loops
    }
}
