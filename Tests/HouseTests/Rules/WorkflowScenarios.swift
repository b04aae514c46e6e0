import Testing

/// A workflow is shipped with the scenarios that prove it, side by side.
enum WorkflowScenarios {
    /// - Parameter isWorkflow: whether a YAML file defines a workflow, rather than a map, a directory or another input.
    static func violations(in paths: [String], isWorkflow: (String) -> Bool) -> [Violation] {
        let present = Set(paths)
        return paths.compactMap { path -> Violation? in
            if let stem = path.stem(before: ".test.yaml") {
                let workflow = "\(stem).yaml"
                return present.contains(workflow) ? nil : Violation(path, "tests \(workflow), which is not there")
            }
            guard let stem = path.stem(before: ".yaml"), isWorkflow(path) else { return nil }
            let scenarios = "\(stem).test.yaml"
            return present.contains(scenarios) ? nil : Violation(path, "has no \(scenarios) beside it")
        }
    }

    /// A workflow says so at the margin.
    static func definesWorkflow(_ text: String) -> Bool {
        text.split(separator: "\n").contains { $0.hasPrefix("workflow:") }
    }
}

extension Violation {
    fileprivate init(_ path: String, _ reason: String) {
        self.init(path: path, line: 1, reason: reason)
    }
}

extension String {
    fileprivate func stem(before ending: String) -> String? {
        hasSuffix(ending) ? String(dropLast(ending.count)) : nil
    }
}

struct WorkflowScenariosTests {
    @Test func `every workflow has its scenarios, and the other way round`() {
        let found = WorkflowScenarios.violations(in: House.files(under: "Workflows")) {
            WorkflowScenarios.definesWorkflow(House.text(of: $0))
        }
        report(found)
    }

    @Test func `a workflow or a test that stands alone is caught`() {
        let paths = [
            "Workflows/a.yaml", "Workflows/a.test.yaml", "Workflows/b.yaml", "Workflows/c.test.yaml",
            "Workflows/a.map.yaml",
        ]
        let found = WorkflowScenarios.violations(in: paths) { !$0.hasSuffix(".map.yaml") }
        #expect(found.map(\.path) == ["Workflows/b.yaml", "Workflows/c.test.yaml"])
    }

    @Test func `a workflow is told from other YAML by its first key`() {
        #expect(WorkflowScenarios.definesWorkflow("# Online credit\nworkflow: online-credit\n"))
        #expect(!WorkflowScenarios.definesWorkflow("map:\n  workflow: expense-declaration\n"))
    }
}
