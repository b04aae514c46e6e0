import Core
import FEEL
import Testing

@testable import Definitions

/// What plugins say of themselves is what expressions may expect of the results of their steps.
struct KnownPluginTests {
    private static let plugins = KnownPlugins([
        .init(
            name: "scoring", outcomes: ["insufficient"],
            output: .context([
                .init("score", .number), .init("grade", .string, ValueFacts(domain: .texts(["A", "B"]))),
                .init("note", .string, ValueFacts(absence: Absence(Wording(en: "it may be left out", zh: "可省略")))),
            ]))
    ])

    /// Codes and words of what is found in the steps behind a run.
    private func findings(_ run: String, _ steps: String..., isPublished: Bool = false) -> [String] {
        let lines = ["  score: { run: \(run) }"] + steps.map { "  \($0)" } + ["  ok: { end: done }"]
        let text = "workflow: w\nsteps:\n" + lines.joined(separator: "\n") + "\n"
        let compiled = DefinitionCompiler.compile(
            text, name: "w.yaml", plugins: Self.plugins, isPublished: isPublished)
        return compiled.diagnostics.map { diagnostic in
            "\(diagnostic.code): \(diagnostic.message.en)" + (diagnostic.hint.map { " – \($0.en)" } ?? "")
        }
    }

    private func route(_ condition: String) -> String { "route: { choose: [ { if: '\(condition)', then: ok } ] }" }

    @Test func `its result has the entries that the plugin gives, and no others`() {
        #expect(findings("scoring", route("score.grade = \"A\" and score.score > 5")).isEmpty)
        #expect(
            findings("scoring", route("score.grad = \"A\""))
                == ["feel.unknown-member: a context has no \"grad\" – did you mean \"grade\"?"])
        #expect(
            findings("scoring", route("score.grade = \"C\""))
                == ["feel.never-true: the value is never \"C\" – it is one of \"A\", \"B\""])
        #expect(findings("scoring", route("score.score = \"5\"")).map { $0.prefix(15) } == ["feel.never-true"])
    }

    @Test func `what it may leave out may be null`() {
        #expect(
            findings("scoring", route("contains(score.note, \"x\")"))
                == [
                    "feel.may-be-null: `score.note` may be null here: it may be left out – write `score.note != null and …`"
                ])
        #expect(findings("scoring", route("score.note != null and contains(score.note, \"x\")")).isEmpty)
    }

    @Test func `where a failure is handled, the entries are there on the other ways alone`() {
        let handled = "scoring, on: { failed: look }"
        let look = "look: { task: { by: { initiator: true } } }"
        #expect(
            findings(handled, "good: { choose: [ { if: score.score > 5, then: ok } ], title: Good }", look).isEmpty)
        #expect(
            findings(handled, look, route("score.score > 5"))
                == [
                    "feel.may-be-null: `score.score` may be null here: the run of `score` may have failed"
                        + " – write `score.score != null and …`"
                ])
        #expect(
            findings(handled, look, route("score.error = null and score.score != null and score.score > 5")).isEmpty)
        let told = "tell: { notify: { to: { initiator: true }, message: = score.error.message } }"
        #expect(
            findings("scoring, then: ok, on: { failed: tell }", told).isEmpty,
            "on this way the run has failed")
        #expect(findings("scoring, on: { failed: tell }", told).map { $0.prefix(16) } == ["feel.may-be-null"])
    }

    @Test func `it ends with its own outcomes and no others`() {
        #expect(findings("scoring, on: { insufficient: ok }").isEmpty)
        #expect(
            findings("scoring, on: { insuficient: ok }")
                == [
                    "definition.impossible-outcome: the plugin `scoring` never ends with `insuficient`"
                        + " – did you mean `insufficient`?"
                ])
    }

    @Test func `of other plugins, and of what has been published, nothing is said`() {
        #expect(findings("other, on: { whatever: ok }", route("score.anything.deep > 5")).isEmpty)
        #expect(findings("scoring", route("contains(score.note, \"x\")"), isPublished: true).isEmpty)
        #expect(
            findings(
                "scoring", "tell: { notify: { to: { initiator: true }, message: = score.score } }", isPublished: true
            ).isEmpty)
    }
}
