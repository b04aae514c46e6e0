import Core
import Logging
import Testing

/// The body is refused with the code.
func expectRefusal<Answer>(
    _ code: String, sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Answer
) async {
    do {
        _ = try await body()
        Issue.record("nothing was refused, \(code) was expected", sourceLocation: sourceLocation)
    } catch let refusal as Refusal {
        #expect(refusal.code == code, sourceLocation: sourceLocation)
    } catch {
        Issue.record("\(error) instead of \(code)", sourceLocation: sourceLocation)
    }
}

extension Logger {
    static let silent = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
}
