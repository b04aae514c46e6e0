import Commands
import Testing

/// The verbs of `dmn`: what models mean is tested in their own room.
struct DmnTests {
    private static let model = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:test" name="fees" id="fees">
          <inputData id="i1" name="Loan Amount"><variable name="Loan Amount" typeRef="number"/></inputData>
          <decision id="d1" name="Fee"><variable name="Fee" typeRef="number"/>
            <informationRequirement><requiredInput href="#i1"/></informationRequirement>
            <literalExpression><text>Loan Amount * 0.1</text></literalExpression>
          </decision>
          <decision id="d2" name="Total"><variable name="Total" typeRef="number"/>
            <informationRequirement><requiredInput href="#i1"/></informationRequirement>
            <informationRequirement><requiredDecision href="#d1"/></informationRequirement>
            <literalExpression><text>Loan Amount + Fee</text></literalExpression>
          </decision>
        </definitions>
        """

    @Test func `a decision is run, with those that it needs`() async throws {
        let stage = try Stage()
        let model = try stage.write(Self.model, to: "fees.dmn")
        let outcome = await stage.run(
            "dmn", "run", model, "--decision", "Total", "--set", "Loan Amount=70", "--trace")
        #expect(outcome.status == .success, "\(outcome.error)")
        #expect(outcome.output == "  Fee  →  7\nTotal  →  77\n")
        let all = await stage.run("dmn", "run", model, "--set", "Loan Amount=70", "-o", "csv")
        #expect(all.output == "name,value\r\nFee,7\r\nTotal,77\r\n")
    }

    @Test func `what is not given is said, and what the model does not know is refused`() async throws {
        let stage = try Stage()
        let model = try stage.write(Self.model, to: "fees.dmn")
        let missing = await stage.run("dmn", "run", model, "--decision", "Fee")
        #expect(missing.status == .problemsFound)
        #expect(missing.output.hasPrefix("Fee  →  null\n"))
        #expect(missing.output.contains("fees.dmn:6:"))
        #expect(missing.output.contains("[dmn.missing-input]"))
        let unknown = await stage.run("dmn", "run", model, "--set", "Loan amount=5")
        #expect(unknown.status == .notFound)
        #expect(unknown.error.contains("Loan Amount"))
        #expect(await stage.run("dmn", "run", model, "--decision", "Fees").error.contains("Fee"))
    }

    @Test func `what is no model is refused at its place`() async throws {
        let stage = try Stage()
        let broken = try stage.write("<definitions>\n<oops", to: "broken.dmn")
        let outcome = await stage.run("dmn", "run", broken)
        #expect(outcome.status == .problemsFound)
        #expect(outcome.error.contains("broken.dmn:2:"))
    }

    @Test func `a kit ends with how many cases passed`() async throws {
        let stage = try Stage()
        _ = try stage.write(Self.model, to: "fees.dmn")
        let cases = try stage.write(
            """
            {"source": "here", "models": {"fees.dmn": {"namespace": "urn:test", "name": "fees", "imports": []}}, "cases": [
            {"level": "l2", "folder": "f", "test": "t", "id": "1", "model": "fees.dmn", "others": [], "type": "decision",
             "inputs": {"Loan Amount": {"t": "number", "v": "70"}},
             "results": [{"decision": "Total", "expected": {"t": "number", "v": "77.00"}, "error": false}]},
            {"level": "l2", "folder": "f", "test": "t", "id": "2", "model": "fees.dmn", "others": [], "type": "decision",
             "inputs": {}, "results": [{"decision": "Fee", "expected": {"t": "null"}, "error": true}]},
            {"level": "l3", "folder": "g", "test": "t", "id": "3", "model": "fees.dmn", "others": [], "type": "decision",
             "inputs": {"Loan Amount": {"t": "number", "v": "70"}},
             "results": [{"decision": "Fee", "expected": {"t": "number", "v": "8"}, "error": false}]}]}
            """, to: "cases.json")
        let outcome = await stage.run("dmn", "conformance", cases, "--models", stage.path(""), "--failures")
        #expect(outcome.status == .success, "\(outcome.error)")
        try expectSnapshot(outcome.output)
        #expect(outcome.output.hasSuffix("2 passed, 1 failed, 1 of 2 with a value\n"))
        let strict = await stage.run("dmn", "conformance", cases, "--models", stage.path(""), "--at-least", "99")
        #expect(strict.status == .problemsFound)
        #expect(await stage.run("dmn", "conformance", "/nowhere.json", "--models", "/").status == .notFound)
    }

    @Test func `a model becomes a workflow, in a file that was not there`() async throws {
        let stage = try Stage()
        let model = try stage.write(Self.model, to: "fees.dmn")
        let made = await stage.run("dmn", "import", model, "--to", stage.path("fees.yaml"))
        #expect(made.status == .success, "\(made.error)")
        #expect(made.error.contains("2 of 2 decisions"))
        let checked = await stage.run("check", stage.path("fees.yaml"))
        #expect(checked.status == .success, "\(checked.output)")
        #expect(await stage.run("dmn", "import", model, "--to", stage.path("fees.yaml")).status == .conflict)
        let printed = await stage.run("dmn", "import", model)
        #expect(printed.output.contains("workflow: fees"))
    }

    @Test func `a table goes out as a model, which runs`() async throws {
        let stage = try Stage()
        let workflow = try stage.write(
            """
            workflow: levels
            form:
              amount: { type: money, currency: CNY, min: 0, max: 1000, required: true }
            tables:
              level:
                in: { amount: amount }
                out: { level: [branch, committee] }
                rules: |
                  amount | level
                  <= 500 | branch
                  > 500  | committee
            steps:
              level: { decide: level }
              done: { end: approved }
            """, to: "levels.yaml")
        let exported = await stage.run("dmn", "export", workflow, "--to", stage.path("level.dmn"))
        #expect(exported.status == .success, "\(exported.error)")
        let run = await stage.run("dmn", "run", stage.path("level.dmn"), "--set", "amount=700", "-o", "csv")
        #expect(run.output == "name,value\r\nlevel,committee\r\n", "\(run.output)\(run.error)")
        #expect(await stage.run("dmn", "export", workflow, "levels").status == .notFound)
    }
}
