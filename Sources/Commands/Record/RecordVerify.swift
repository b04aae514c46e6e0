internal import ArgumentParser
internal import Core
internal import Engine
internal import FEEL
internal import Ports

struct RecordVerify: Verb {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that the record is whole and that every state is what its events say.",
        discussion: "Ends with 6 when something is found.")

    @Argument(help: "The instance, such as online-credit-17. Default: all.")
    var instance: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let report = try await session.withEngine(database) { engine in
            let id = try await head(in: engine)
            return try await session.progress(Message(en: "verifying …", zh: "正在核验……")) {
                try await engine.verify(id)
            }
        }
        session.answer(document(report, session.face))
        guard report.isSound else { throw EndsWith(status: .problemsFound) }
    }

    private func head(in engine: Engine) async throws -> InstanceID? {
        guard let instance else { return nil }
        guard let reference = InstanceReference(instance) else { throw Problem.badReference(instance) }
        return try await Lookup.head(of: reference, named: instance, in: engine).id
    }

    private func document(_ report: VerificationReport, _ face: Face) -> Document {
        let summary = face.text(
            "\(report.instances) instances, \(report.events) events", "\(report.instances) 个实例，\(report.events) 条事件")
        let verdict =
            report.isSound
            ? face.tone(.good, face.text("the record is sound", "记录完好"))
            : face.tone(.bad, face.text("\(report.findings.count) findings", "发现 \(report.findings.count) 处问题"))
        let lines = report.findings.map { finding in
            let place = (finding.instance.map { "\($0.number)" } ?? "–") + (finding.sequence.map { "#\($0)" } ?? "")
            return face.tone(.bad, "✗") + " \(place)  " + PrintableText.line(face.text(finding.message))
                + " [\(finding.code)]"
        }
        return Document(
            [
                "instances": .number(Decimal128(report.instances)), "events": .number(Decimal128(report.events)),
                "sound": .boolean(report.isSound), "findings": .list(report.findings.map { $0.value(face) }),
            ], lines: lines + ["\(summary): \(verdict)"])
    }
}

extension VerificationReport.Finding {
    fileprivate func value(_ face: Face) -> Value {
        [
            "instance": instance.map { .number(Decimal128(Int($0.number))) } ?? .null,
            "sequence": sequence.map { .number(Decimal128($0)) } ?? .null, "code": .string(code),
            "message": .string(face.text(message)),
        ]
    }
}
