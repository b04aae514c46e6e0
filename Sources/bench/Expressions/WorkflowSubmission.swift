internal import Core
internal import Definitions
internal import FEEL

/// A table as the core meets it: submissions of a workflow with a `decide` step, beside those of one without.
enum WorkflowSubmission {
    static func contest() throws -> Contest {
        let (with, without) = (try workflow(deciding: true), try workflow(deciding: false))
        let roster = Roster(DecideSample.directory)
        for inputs in TableContests.inputs {
            guard try decided(with, inputs, roster) > decided(without, inputs, roster) else {
                throw SampleFailure(description: "the step decides nothing")
            }
        }
        func submissions(of workflow: Workflow) -> (Int) -> Int {
            { count in
                var events = 0
                for index in 0..<count {
                    events += (try? decided(workflow, TableContests.inputs[index & 7], roster)) ?? 0
                }
                return events
            }
        }
        return Contest(
            name: "submission through that table", baseline: "a submission of a workflow without the table",
            subject: submissions(of: with), plain: submissions(of: without))
    }

    private static func workflow(deciding: Bool) throws -> Workflow {
        let source = """
            workflow: levels
            title: Levels
            form:
              amount: { type: integer, required: true }
              grade: { type: text, required: true }
              term: { type: integer, required: true }
            start:
              by: { role: relationship-manager }
            """
        let table = """
            tables:
              level:
                hit: unique
                in: { amount: amount, grade: grade, term: term }
                out: { level: text }
                rules: |
                  amount | grade | term | level
            """
        let rules = (0..<20).map { "      " + TableContests.cells($0).joined(separator: " | ") }
        let steps = deciding ? ["steps:", "  level: { decide: level }"] : ["steps:"]
        let lines = [source] + (deciding ? [table] + rules : []) + steps + ["  done: { end: approved }"]
        let compilation = DefinitionCompiler.compile(lines.joined(separator: "\n") + "\n", name: "levels.yaml")
        guard let workflow = compilation.workflow else {
            throw SampleFailure(description: "\(compilation.diagnostics)")
        }
        return workflow
    }

    /// The number of events of a submission.
    private static func decided(_ workflow: Workflow, _ inputs: [Value], _ roster: Roster) throws -> Int {
        guard let id = CommandID("submit") else { throw SampleFailure(description: "no id") }
        let data = ["amount": inputs[0], "grade": inputs[1], "term": inputs[2]]
        let command = Command(
            id: id, actor: .person(DecideSample.initiator(0), .asserted), at: Moment(milliseconds: 0),
            act: .submit(Submit(instance: InstanceID(number: 1), data: data)))
        return try decide(command, on: nil, of: workflow, facts: roster).count
    }
}
