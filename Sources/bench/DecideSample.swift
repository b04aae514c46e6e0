internal import Core
internal import Definitions
internal import FEEL
internal import Ports

/// What is decided: three people of the initiator's unit approve a credit, one after the other.
enum DecideSample {
    static let workflow = Identifier(literal: "online-credit")
    static let decisions = 3

    static let source = """
        workflow: online-credit
        title: { en: Online credit approval, zh: 授信业务线上审批 }
        form:
          customer: { type: text, required: true }
          amount: { type: money, currency: CNY, min: 10000, max: 50000000, required: true }
          term: { type: integer, min: 1, max: 60 }
          guarantor: { type: text }
        start:
          by: { role: relationship-manager }
          subject: = customer + " " + string(amount)
        steps:
          branch: { approve: { by: { role: branch-president, unit: = initiator.unit } } }
          committee: { approve: { by: { role: risk-officer, unit: = initiator.unit } } }
          head-office: { approve: { by: { role: chief, unit: = initiator.unit } } }
          done: { end: approved }
        """

    static func compile(_ published: PublishedWorkflow) throws -> Workflow {
        let compilation = DefinitionCompiler.compile(
            published.source, name: "\(published.id).yaml", version: published.version)
        guard let workflow = compilation.workflow else {
            throw SampleFailure(description: "\(compilation.diagnostics)")
        }
        return workflow
    }

    /// Fifty units with four people each.
    static let directory = Directory(
        units: (0..<50).map { Unit(id: unit($0), name: LocalizedText("支行 \($0)")) },
        people: (0..<200).map { Person(id: person($0), name: LocalizedText("员工 \($0)"), unit: unit($0 / 4)) },
        posts: (0..<200).map { number in
            Post(person: person(number), role: roles[number % 4], unit: unit(number / 4))
        })

    private static let roles: [RoleID] = [
        Identifier(literal: "relationship-manager"), Identifier(literal: "branch-president"),
        Identifier(literal: "risk-officer"), Identifier(literal: "chief"),
    ]

    static func initiator(_ submitter: Int) -> PersonID { person(submitter % 50 * 4) }

    /// The branch president of a submitter's unit.
    static func approver(_ submitter: Int) -> PersonID { person(submitter % 50 * 4 + 1) }

    static func data(_ number: Int) -> [String: Value] {
        [
            "customer": .string("上海华东精密机械有限公司"), "amount": .number(Decimal128(500_000 + number)),
            "term": .number(36), "guarantor": .string("li.na"),
        ]
    }

    private static func unit(_ number: Int) -> UnitID { Identifier("unit-\(number)") ?? .done }

    private static func person(_ number: Int) -> PersonID { Identifier("person-\(number)") ?? .done }
}

struct SampleFailure: Error, CustomStringConvertible {
    let description: String
}
