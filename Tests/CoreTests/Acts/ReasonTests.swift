import Core
import FEEL
import Testing

@Suite struct `Incidents say why` {
    private static let fields = [
        Field(
            name: "amount", kind: .money(currency: "CNY", Field.Bounds()), label: LocalizedText("Amount"),
            required: true),
        Field(name: "term", kind: .integer(Field.Bounds()), label: LocalizedText("Term")),
        Field(name: "note", kind: .text(length: nil), label: LocalizedText("Note")),
        Field(
            name: "grade", kind: .choice(["A", "B"].map { Field.Option(value: $0, label: LocalizedText($0)) }),
            label: LocalizedText("Grade")),
        Field(name: "account", kind: .text(length: nil), label: LocalizedText("Account"), secret: true),
        Field(
            name: "owners",
            kind: .list(of: [
                Field(name: "id", kind: .text(length: nil), label: LocalizedText("Id"), secret: true),
                Field(name: "age", kind: .integer(Field.Bounds()), label: LocalizedText("Age")),
            ]), label: LocalizedText("Owners")),
    ]

    private static let names = fields.map(\.name) + ["initiator"]
    private static let scope = NameScope(names.map { ($0, .any) })

    private func expression(_ source: String) throws -> FEELExpression {
        try #require(FEELCompiler.expression(source, scope: Self.scope).expression)
    }

    /// The incident that an instance of the step and an end comes to.
    private func incident(
        _ kind: StepKind, when condition: String? = nil, data: [String: Value] = [:]
    ) throws -> Incident? {
        let frame = Self.fields.map { FrameName.data($0.name) } + [.initiator]
        let step = Step(path: StepPath(text: "one"), when: try condition.map(expression), kind: kind)
        let workflow = Workflow(
            id: "sample", version: 1, title: LocalizedText("Sample"), form: Form(fields: Self.fields), start: Start(),
            blocks: [Block(path: .root, steps: [step, .end("end", "done")], frame: frame)])
        let trial = try Trial.submitted(workflow, data: data.merging(["amount": 100]) { given, _ in given })
        guard case .at(let standing)? = trial.instance?.scopes[number: Scope.root]?.position else { return nil }
        return standing.incident
    }

    private func choose(_ source: String, data: [String: Value] = [:]) throws -> Incident? {
        let choice = ChooseStep.Case(condition: try expression(source), then: StepPath(text: "end"))
        return try incident(.choose(ChooseStep(cases: [choice])), data: data)
    }

    @Test(
        arguments: [
            ("term > 5", [:], "null is not comparable (term is null)"),
            ("amount > 5 and term > 5", [:], "in `term > 5`, null is not comparable (term is null)"),
            ("term + 1 > amount", [:], "in `term + 1`, an operand of + is null (term is null)"),
            (
                "grade > amount", ["grade": "A"],
                "a string and a number are not comparable (grade is \"A\", amount is 100)"
            ),
            (
                "note > amount", ["note": "private"],
                "a string and a number are not comparable (note is a string, amount is 100)"
            ),
            ("term", [:], "it is null"), ("note", ["note": "x"], "it is a string"), ("amount", [:], "it is 100"),
            ("term or amount > 500", [:], "`term` is null"),
            ("amount / term > 1", ["term": 0], "in `amount / term`, division by zero (amount is 100, term is 0)"),
            ("account > 5", ["account": "6222"], "it cannot be computed (feel.not-comparable) (account is there)"),
            (
                "number(account) > 5", ["account": "6222 1"],
                "in `number(account)`, it cannot be computed (feel.invalid-value) (account is there)"
            ),
            (
                "some o in owners satisfies o.age > 17", ["owners": [["age": 3], [:]]],
                "in `o.age > 17`, it cannot be computed (feel.null) (o.age is null)"
            ),
            (
                "owners[1].id > 5", ["owners": [["id": "310"]]],
                "it cannot be computed (feel.not-comparable) (owners[1].id is there)"
            ),
            ("initiator.unit > 5", [:], "a string and a number are not comparable (initiator.unit is a string)"),
        ] as [(String, [String: Value], String)])
    func `a choice that is open`(source: String, data: [String: Value], reason: String) throws {
        let incident = try #require(try choose(source, data: data))
        #expect(incident.code == "choose.undecided")
        #expect(incident.message == "`\(source)` is neither true nor false: \(reason)")
    }

    @Test(arguments: [
        "amount > 500 and term > 5", "term > 5 and amount > 500", "amount > 5 or term > 5", "term > 5 or amount > 5",
        "term = 5", "if term > 5 then true else false", "owners = null or owners[1].age > 5",
    ])
    func `what does not matter is no incident`(source: String) throws {
        #expect(try choose(source) == nil)
    }

    @Test func `a condition of a step`() throws {
        let found = try incident(.set(SetStep(values: [])), when: "term > 5")
        #expect(found?.code == "when.undecided")
        #expect(found?.message == "`term > 5` is neither true nor false: null is not comparable (term is null)")
    }

    @Test(
        arguments: [
            (
                "amount * note", ["note": "x"],
                "`x` cannot be set: `amount * note`: * is not defined between a number and a string (amount is 100, note is a string)"
            ),
            (
                "amount + term", [:],
                "`x` cannot be set: `amount + term`: an operand of + is null (amount is 100, term is null)"
            ),
            (
                "amount + term * 2", [:],
                "`x` cannot be set: `amount + term * 2`: in `term * 2`, an operand of * is null (term is null)"
            ),
            ("date(\"x\")", [:], "`x` cannot be set: `date(\"x\")`: date(): \"x\" is no date"),
        ] as [(String, [String: Value], String)])
    func `a value that cannot be computed`(source: String, data: [String: Value], message: String) throws {
        let binding = NamedBinding(name: "x", binding: .expression(try expression(source)))
        let set = try #require(try incident(.set(SetStep(values: [binding])), data: data))
        #expect(set.code == "set.no-value")
        #expect(set.message == message)
        let run = try #require(try incident(.run(RunStep(plugin: "scoring", input: [binding])), data: data))
        #expect(run.code == "run.no-input")
        #expect(run.message == message.replacing("`x` cannot be set", with: "the input `x` of `one` cannot be given"))
    }

    @Test(arguments: ["term", "initiator.nothing", "if term = null then note else term", "owners[1].id", "null"])
    func `a value that is simply not there is none`(source: String) throws {
        let binding = NamedBinding(name: "x", binding: .expression(try expression(source)))
        #expect(try incident(.set(SetStep(values: [binding]))) == nil)
        #expect(try incident(.run(RunStep(plugin: "scoring", input: [binding]))) == nil)
    }

    @Test func `a message, a pause`() throws {
        let message = NotifyStep(to: [.initiator], message: .expression(try expression("\"Note: \" + note")))
        let notify = try #require(try incident(.notify(message)))
        #expect(notify.code == "notify.no-text")
        #expect(
            notify.message
                == "the message of `one` is null (`\"Note: \" + note`: an operand of + is null (note is null)), not a text"
        )
        let number = NotifyStep(to: [.initiator], message: .expression(try expression("amount")))
        #expect(try incident(.notify(number))?.message == "the message of `one` is a number, not a text")
        let wait = try #require(try incident(.wait(WaitStep(duration: .expression(try expression("duration(note)"))))))
        #expect(wait.code == "wait.no-duration")
        #expect(wait.message.hasPrefix("`one` waits for a days and time duration, not null (`duration(note)`: "))
    }

    @Test func `who is asked`() throws {
        let broken = Assignment.user(.expression(try expression("amount + note")))
        let absent = Assignment.user(.expression(try expression("note")))
        let text =
            "who is asked at `one` cannot be said: `amount + note`: an operand of + is null "
            + "(amount is 100, note is null)"
        for nobody in [NobodyRule.fail, .skip] {
            let asked = try #require(try incident(.approve(ApproveStep(by: [.initiator, broken], nobody: nobody))))
            #expect(asked.code == "step.undecided")
            #expect(asked.message == text)
        }
        let others = TaskStep(by: [.role("legal")], fields: .readAll, nobody: .to([broken]))
        #expect(try incident(.task(others))?.message == text)
        let told = NotifyStep(to: [broken], message: .constant("x"))
        #expect(try incident(.notify(told))?.code == "notify.undecided")
        // Somebody who was not chosen is nobody, as ever.
        #expect(try incident(.approve(ApproveStep(by: [absent])))?.code == "step.nobody")
        #expect(try incident(.approve(ApproveStep(by: [absent], nobody: .skip))) == nil)
    }

    @Test func `long sources are cut, and the same every time`() throws {
        let source = (1...40).map { "term > \($0)" }.joined(separator: " and ")
        let first = try #require(try choose(source))
        #expect(first.message.count < 260)
        #expect(try choose(source) == first)
    }
}
