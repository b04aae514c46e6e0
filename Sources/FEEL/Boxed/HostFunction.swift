/// A function whose body is no FEEL: a decision service, or a function of another model.
package final class HostFunction: FunctionBody {
    /// Carries a call out. The arguments are of the parameters' types; the terms say what it may still do.
    package typealias Body = @Sendable ([Value], EvaluationTerms) -> Evaluation

    package let parameters: [String]
    private let types: [ItemType]
    private let body: Body

    package init(parameters: [String], types: [ItemType], body: @escaping Body) {
        self.parameters = parameters
        self.types = types
        self.body = body
    }

    /// How much of the depth of calls one call of a host counts for.
    private static let height = 100

    func call(_ arguments: [Value], _ range: SourceRange, _ frame: inout Frame) -> Value {
        guard arguments.count == parameters.count else {
            return frame.null(
                .arguments, range, CallComplaints.count(arguments.count, wanted: parameters.count))
        }
        guard frame.depth > Self.height else {
            return frame.null(.tooDeep, range, CallComplaints.nesting)
        }
        var given: [Value] = []
        for (position, argument) in arguments.enumerated() {
            guard let value = types[position].coerce(argument, &frame) else {
                return frame.null(
                    .type, range, CallComplaints.argument(argument, for: parameters[position], types[position]))
            }
            given.append(value)
        }
        let answer = body(given, EvaluationTerms(frame, height: Self.height))
        frame.absorb(answer)
        return answer.value
    }
}
