internal import Core
internal import Testing

/// Expects the body to be refused with the code.
func expectRefusal(
    _ code: String, sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
) async {
    do {
        try await body()
        Issue.record("nothing was refused, \(code) was expected", sourceLocation: sourceLocation)
    } catch let refusal as Refusal {
        #expect(refusal.code == code, sourceLocation: sourceLocation)
    } catch {
        Issue.record("\(error) is not a refusal", sourceLocation: sourceLocation)
    }
}
