import Core
import Definitions
import Simulation
import Testing
import YAML

/// A small workflow to run scenarios on.
enum Leave {
    static let workflow = """
        workflow: leave
        form:
          days: { type: integer, min: 1, max: 60, required: true }
        tables:
          rule:
            in: { days: days }
            out: { long: boolean }
            rules: |
              days | long
              <= 5 | false
              > 5  | true
        steps:
          manager:
            approve: { by: { manager-of: = initiator.id } }
            on: { rejected: no }
          length: { decide: rule }
          book:
            when: length.long
            run: payroll
            with: { days: = days }
          rest: { wait: P1D }
          yes: { end: approved }
          no: { end: rejected }

        """

    static let directory = """
        units:
          - { id: office, head: boss }
        people:
          - { id: boss, unit: office }
          - { id: ann, unit: office }
          - { id: root, unit: office, posts: [ { role: admin } ] }

        """

    /// The file of scenarios, and the report of its run.
    static func report(_ scenarios: String, head: String = "directory: bank.yaml\n") async throws -> ScenarioReport {
        let scratch = try Scratch()
        _ = try scratch.write(workflow, to: "leave.yaml")
        _ = try scratch.write(directory, to: "bank.yaml")
        let file = try scratch.write(head + scenarios, to: "leave.test.yaml")
        let reports = await scratch.runner.run(files: [file])
        return try #require(reports.first)
    }
}

/// A text with the places that a test is about: each is marked by 👉 right before it.
struct Marked {
    let text: String
    /// `line:column`, in the order of the text.
    let places: [String]

    init(_ marked: String) {
        var (text, places, line, column) = ("", [String](), 1, 1)
        for scalar in marked.unicodeScalars {
            if scalar == "👉" {
                places.append("\(line):\(column)")
                continue
            }
            text.unicodeScalars.append(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        self.text = text
        self.places = places
    }
}

extension Diagnostic {
    var place: String { "\(range.start)" }
}
