package import Core
internal import Ports

extension Engine {
    /// Checks one instance, or all: the hash chain, the sequences, and that every row is what the events say.
    ///
    /// Each instance is checked on one consistent view, so people may go on working. What it cannot see: a record whose
    /// end was cut off together with every row that knew of it. Receipts outside the store show that.
    ///
    /// - Parameter progress: called now and then with how many instances were checked, and of how many.
    /// - Throws: `instance.unknown`, or what the store threw.
    package func verify(
        _ instance: InstanceID? = nil, progress: @Sendable (_ checked: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> VerificationReport {
        var report = VerificationReport()
        if let instance {
            try await verify([instance], into: &report)
            progress(1, 1)
            return report
        }
        let total = try await statistics().instances
        var last: InstanceID?
        repeat {
            let page = try await instances(after: last, limit: 50).map(\.id)
            try await verify(page, into: &report)
            last = page.last
            progress(report.instances, max(total, report.instances))
        } while last != nil
        report.findings += try await strayEvents()
        return report
    }

    private func verify(_ instances: [InstanceID], into report: inout VerificationReport) async throws {
        for instance in instances {
            let check = try await store.read { reader in
                guard let head = try reader.head(of: instance) else { throw Refusal.unknownInstance(instance) }
                var check = InstanceCheck(head)
                try check.run(reader)
                return check
            }
            report.instances += 1
            report.events += check.events
            report.findings += check.findings
        }
    }

    /// Events that belong to no instance: somebody took its row away.
    private func strayEvents() async throws -> [VerificationReport.Finding] {
        try await store.read { reader in
            var known = 0
            var page = try reader.instances(InstanceFilter(), after: nil, limit: 1_000)
            while let last = page.last {
                known += page.reduce(0) { $0 + $1.sequence }
                page = try reader.instances(InstanceFilter(), after: last.id, limit: 1_000)
            }
            let stored = try reader.statistics().events
            return stored == known ? [] : [.strayEvents(stored: stored, known: known)]
        }
    }
}
