internal import Core
internal import FEEL
internal import Simulation

/// What a replay found, as `{cases, accepted, refusals: [{case, event, state, code, reason}]}` and as text.
struct ReplayAnswer: Answer {
    let report: ReplayReport
    let language: Language

    var value: Value {
        (try? JSONReader.read(report.json(in: language), limits: JSONReader.Limits(bytes: .max))) ?? .null
    }

    /// A row a refusal.
    var table: Table {
        let columns = [
            Table.Column("case", "CASE", "案例"), Table.Column("event", "EVENT", "事件"),
            Table.Column("activity", "ACTIVITY", "活动"), Table.Column("state", "STATE", "状态"),
            Table.Column("code", "CODE", "代码"), Table.Column("reason", "REASON", "原因"),
        ]
        let rows = (value["refusals"].asList ?? []).map { refusal in
            [
                refusal["case"], refusal["event"]["index"], refusal["event"]["activity"], refusal["state"],
                refusal["code"], refusal["reason"],
            ].map { Cell($0, text: PlainText.of($0)) }
        }
        return Table(columns, rows: rows)
    }

    func text(for face: Face) -> String { PrintableText.lines(report.text(in: face.language)) }
}
