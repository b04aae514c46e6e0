internal import ArgumentParser
internal import Core
internal import FEEL
internal import Ports

struct DatabaseDoctor: Verb {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look whether all is well, and say what to do where it is not.",
        discussion: "Ends with 6 when something fails. Warnings alone end with 0.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let findings = await Examination(session: session, path: database.path(in: session.surroundings)).findings()
        let rows = findings.map { row($0, session.face) }
        session.answer(Listing("checks", Table(columns, rows: rows), empty: Message(en: "", zh: "")))
        guard !findings.contains(where: { $0.health == .fail }) else { throw EndsWith(status: .problemsFound) }
    }

    private var columns: [Table.Column] {
        [
            Table.Column("state", "STATE", "状态"), Table.Column("check", "CHECK", "检查"),
            Table.Column("found", "FOUND", "结果"), Table.Column("hint", "HINT", "建议"),
        ]
    }

    private func row(_ finding: HealthFinding, _ face: Face) -> [Cell] {
        [
            Cell(finding.health.rawValue, tone: finding.health.tone), Cell(face.text(finding.check)),
            Cell(face.text(finding.found)), Cell(finding.hint.map { face.text($0) } ?? ""),
        ]
    }
}
