import Core
import Simulation

/// The log of declarations, read once. Cases of one year with the same activities take the same way through the
/// workflow, so one of each such variant stands for all of them.
struct Declarations {
    struct Variant {
        let representative: EventLog.Case
        let cases: Int
        let year: Int
    }

    let cases: [EventLog.Case]
    let variants: [Variant]

    static let shared = Result { try Declarations() }

    private init() throws {
        let plan = try RealCases.plan("expense-declaration.map.yaml")
        cases = try EventLog.read(RealCases.declarations, columns: plan.map.columns).cases
        let groups = Dictionary(grouping: cases) { "\(Self.year(of: $0)) \(Self.way(of: $0))" }
        variants = groups.sorted { $0.key < $1.key }.map {
            Variant(representative: $0.value[0], cases: $0.value.count, year: Self.year(of: $0.value[0]))
        }
    }

    static func way(of trace: EventLog.Case) -> String { trace.events.map(\.activity).joined(separator: " > ") }

    /// 2018 begins 1,514,764,800 s after 1970.
    static func year(of trace: EventLog.Case) -> Int {
        (trace.events.first?.at.milliseconds ?? 0) < 1_514_764_800_000 ? 2017 : 2018
    }
}
