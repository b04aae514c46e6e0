import Testing

@testable import Definitions

/// What is sure to be there is worked out over every way through the steps: that must end soon, however many there are.
struct HostileFlowTests {
    private func warnings(_ text: String) -> [String] {
        let compilation = DefinitionCompiler.compile(text, name: "hostile.yaml")
        #expect(compilation.workflow != nil, "\(compilation.diagnostics.prefix(3))")
        return compilation.diagnostics.map(\.code)
    }

    @Test func `hundreds of approvals, each of which clears fields and may return to all before it`() {
        let fields = (0..<60).map { "  f\($0): { type: integer }" }.joined(separator: "\n")
        let steps = (0..<600).map { index in
            """
              s\(index):
                when: f\(index % 60) != null and f\(index % 60) > \(index)
                approve: { by: { role: x }, fields: { f\((index * 7) % 60): require, f\((index * 7 + 1 + index % 50) % 60): edit } }
                on: { returned: s\(index / 2) }
            """
        }
        let text = "workflow: w\nform:\n\(fields)\nsteps:\n\(steps.joined(separator: "\n"))\n"
        #expect(warnings(text).isEmpty)
    }

    @Test func `splits within splits, with loops in each`() {
        func block(_ depth: Int, _ indent: String) -> String {
            guard depth > 0 else { return "\(indent)look: { approve: { by: { role: x }, fields: { note: edit } } }\n" }
            let inner = block(depth - 1, indent + "        ")
            return """
                \(indent)first\(depth): { approve: { by: { role: x }, fields: { note: require } } }
                \(indent)check\(depth): { choose: [ { if: note = null, then: first\(depth) } ] }
                \(indent)split\(depth):
                \(indent)    parallel:
                \(indent)      a:
                \(inner)\(indent)      b:
                \(block(0, indent + "        "))\(indent)    on: { rejected: first\(depth) }

                """
        }
        let text = "workflow: w\nform: { note: { type: text } }\nsteps:\n" + block(6, "  ")
        #expect(warnings(text).isEmpty)
    }

    @Test func `variables that are made of each other`() {
        let sets = (0..<240).map {
            "  s\($0): { set: { v\($0): = v\(($0 + 1) % 240) + 1, w\($0): = if v0 = null then w\(($0 * 3) % 240) else 1 } }"
        }
        let text = "workflow: w\nsteps:\n" + sets.joined(separator: "\n") + "\n  ok: { end: done }\n"
        #expect(warnings(text).isEmpty)
    }

    @Test func `a chain of choices, each leading back`() {
        let steps = (0..<300).map { index in
            "  a\(index): { task: { by: { role: x }, fields: { f: edit } } }\n"
                + "  c\(index): { choose: [ { if: f != null and f > \(index), then: a\(index / 3) }, { if: f = null, then: a\(index) } ] }"
        }
        let text = "workflow: w\nform: { f: { type: integer } }\nsteps:\n" + steps.joined(separator: "\n") + "\n"
        #expect(warnings(text).isEmpty)
    }
}
