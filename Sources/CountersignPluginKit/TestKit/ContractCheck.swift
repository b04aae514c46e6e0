extension PluginHarness {
    /// Checks the contract of `StepPlugin` on one input: the answer is `done` or a declared outcome or a classified
    /// error, and repetitions with the same key, one after the other and at once, answer the same and change nothing.
    ///
    /// ```swift
    /// let broken = await harness.violations(of: ["item": "mask", "quantity": 5]) { try ledger.rowCount() }
    /// #expect(broken.isEmpty)
    /// ```
    ///
    /// - Parameters:
    ///   - input: what `with:` would give.
    ///   - key: a key that no run of the test had before.
    ///   - effects: what the plugin has done to the world, in a form that can be compared: row counts, file names.
    /// - Returns: a sentence for each violation; none where the contract holds.
    public func violations<Effects: Equatable>(
        of input: Value, key: String = "contract/step/1", now: Instant = .simulated,
        effects: () async throws -> Effects
    ) async rethrows -> [String] {
        var violations: [String] = []
        let first = await run(input, key: key, attempt: 1, now: now)
        if let error = first.error { violations += unclassified(error) }
        let after = try await effects()

        let second = await run(input, key: key, attempt: 2, now: now.advanced(by: .seconds(30)))
        async let third = run(input, key: key, attempt: 3, now: now.advanced(by: .seconds(60)))
        async let fourth = run(input, key: key, attempt: 3, now: now.advanced(by: .seconds(60)))
        for (attempt, answer) in [(2, second), (3, await third), (3, await fourth)] where answer != first {
            violations.append("attempt \(attempt) with the same key answered \(answer), the first one \(first)")
        }
        let later = try await effects()
        if after != later { violations.append("repetitions changed \(after) to \(later)") }
        return violations
    }

    /// Checks the contract on one input of a plugin that has no effects.
    public func violations(of input: Value, key: String = "contract/step/1") async -> [String] {
        await violations(of: input, key: key) { 0 }
    }

    private func unclassified(_ error: PluginError) -> [String] {
        switch error.code {
        case PluginError.Codes.unclassified, PluginError.Codes.output, PluginError.Codes.undeclaredOutcome:
            ["the first attempt failed with \(error)"]
        default: []
        }
    }
}
