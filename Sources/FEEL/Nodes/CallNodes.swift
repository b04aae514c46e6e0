/// A call of a built-in function, whose arguments are in order.
final class BuiltInCallNode: Node {
    private let function: BuiltIn
    private let arguments: [any Node]
    private let range: SourceRange

    init(_ function: BuiltIn, _ arguments: [any Node], _ range: SourceRange) {
        self.function = function
        self.arguments = arguments
        self.range = range
    }

    func evaluate(_ frame: inout Frame) -> Value {
        if frame.isExhausted { return .null }
        let values = arguments.map { $0.evaluate(&frame) }
        guard frame.spend(Invocation.cost(of: values)) else { return .null }
        return function.body(Call(function.name, values, range), &frame)
    }
}

/// A call of a function value.
final class FunctionCallNode: Node {
    private let callee: any Node
    private let arguments: [any Node]
    /// The names of the arguments, where they were given by name.
    private let names: [String]?
    private let range: SourceRange

    init(_ callee: any Node, _ arguments: [any Node], names: [String]?, _ range: SourceRange) {
        self.callee = callee
        self.arguments = arguments
        self.names = names
        self.range = range
    }

    func evaluate(_ frame: inout Frame) -> Value {
        let function = callee.evaluate(&frame)
        guard case .function(let function) = function else {
            return frame.null(
                .type, range, en: "a \(function.kindName) cannot be called", zh: "\(function.kindName) 不能调用")
        }
        var values = arguments.map { $0.evaluate(&frame) }
        if let names {
            guard let ordered = Self.order(values, names, function) else {
                return frame.null(
                    .arguments, range, en: "the function takes \(function.parameters.joined(separator: ", "))",
                    zh: "函数的参数为 \(function.parameters.joined(separator: ", "))")
            }
            values = ordered
        }
        return Invocation.call(function, values, range, &frame)
    }

    private static func order(_ values: [Value], _ names: [String], _ function: FunctionValue) -> [Value]? {
        if let builtIn = function.body as? BuiltInFunction {
            guard let order = builtIn.function.order(names), order.isComplete else { return nil }
            return order.places.map { $0.map { values[$0] } ?? .null }
        }
        guard names.count == function.parameters.count else { return nil }
        var ordered: [Value] = []
        for parameter in function.parameters {
            guard let position = names.firstIndex(where: { Text.same($0, parameter) }) else { return nil }
            ordered.append(values[position])
        }
        return ordered
    }
}

/// `function(x) body`: makes a function value that keeps what it can see.
final class FunctionNode: Node {
    private let parameters: [String]
    private let types: [ItemType]
    private let firstSlot: Int
    private let body: any Node
    private let height: Int
    private let result: FEELType
    private let captured: [Int]
    private let cost: Int

    /// `captured` are the slots outside of the function that its body reads, `cost` the steps of a call.
    init(
        _ parameters: [String], _ types: [ItemType], firstSlot: Int, body: any Node, height: Int, result: FEELType,
        captured: [Int], cost: Int
    ) {
        self.captured = captured
        self.cost = cost
        self.result = result
        self.parameters = parameters
        self.types = types
        self.firstSlot = firstSlot
        self.body = body
        self.height = height
    }

    func evaluate(_ frame: inout Frame) -> Value {
        // Only what the body reads is kept: a list of functions that each kept the list so far would grow beyond measure.
        var locals = [Value](repeating: .null, count: frame.locals.count)
        guard frame.spend(locals.count >> 4) else { return .null }
        for slot in captured { locals[slot] = frame.locals[slot] }
        return .function(
            FunctionValue(
                Closure(
                    parameters: parameters, types: types, firstSlot: firstSlot, body: body, height: height,
                    result: result, captured: captured, cost: cost, inputs: frame.inputs, locals: locals)))
    }
}

/// A function literal with the values it was made among.
final class Closure: FunctionBody {
    let parameters: [String]
    let types: [ItemType]
    let firstSlot: Int
    let body: any Node
    let height: Int
    /// What is known of the value of the body.
    let result: FEELType
    /// The slots of `locals` that hold something.
    let captured: [Int]
    let cost: Int
    let inputs: [Value]
    let locals: [Value]

    init(
        parameters: [String], types: [ItemType], firstSlot: Int, body: any Node, height: Int, result: FEELType,
        captured: [Int], cost: Int, inputs: [Value], locals: [Value]
    ) {
        self.captured = captured
        self.cost = cost
        self.parameters = parameters
        self.types = types
        self.firstSlot = firstSlot
        self.body = body
        self.height = height
        self.result = result
        self.inputs = inputs
        self.locals = locals
    }

    var type: FEELType? { .function(types.map(\.feel), result) }
}

/// A built-in function as a value.
final class BuiltInFunction: FunctionBody {
    let function: BuiltIn
    var parameters: [String] { function.signatures[0].parameters }

    init(_ function: BuiltIn) { self.function = function }
}

/// Calls function values.
enum Invocation {
    /// The steps of a call with arguments.
    static func cost(of arguments: [Value]) -> Int {
        arguments.reduce(1 + arguments.count >> 4) { $0 + ValueBounds.cost(of: $1) }
    }

    static func call(
        _ function: FunctionValue, _ arguments: [Value], _ range: SourceRange, _ frame: inout Frame
    ) -> Value {
        guard frame.spend(cost(of: arguments)) else { return .null }
        if let builtIn = function.body as? BuiltInFunction {
            guard builtIn.function.accepts(arguments.count) else {
                return frame.null(.arguments, range, builtIn.function.usage)
            }
            return builtIn.function.body(Call(builtIn.function.name, arguments, range), &frame)
        }
        if let host = function.body as? HostFunction { return host.call(arguments, range, &frame) }
        guard let closure = function.body as? Closure else { return .null }
        guard arguments.count == closure.parameters.count else {
            return frame.null(
                .arguments, range, CallComplaints.count(arguments.count, wanted: closure.parameters.count))
        }
        return call(closure, arguments, range, &frame)
    }

    private static func call(
        _ closure: Closure, _ arguments: [Value], _ range: SourceRange, _ frame: inout Frame
    ) -> Value {
        guard frame.depth > closure.height else {
            return frame.null(.tooDeep, range, CallComplaints.nesting)
        }
        guard frame.spend(closure.cost + closure.locals.count >> 4) else { return .null }
        var inner = Frame(
            inputs: closure.inputs, localCount: 0, budget: StepBudget(steps: frame.steps), now: frame.now,
            zones: frame.zones)
        inner.locals = closure.locals
        inner.depth = frame.depth - closure.height
        inner.trace = frame.trace
        for (position, argument) in arguments.enumerated() {
            guard let value = closure.types[position].coerce(argument, &inner) else {
                let (parameter, type) = (closure.parameters[position], closure.types[position])
                return frame.null(.type, range, CallComplaints.argument(argument, for: parameter, type))
            }
            inner.locals[closure.firstSlot + position] = value
        }
        let value = closure.body.evaluate(&inner)
        frame.absorb(inner)
        return value
    }
}
