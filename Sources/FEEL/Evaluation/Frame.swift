/// What one evaluation runs on: the values of the scope, the variables of the expression, and what is left of the
/// budget. It lives on the stack; without variables and mistakes it allocates nothing.
struct Frame {
    /// The values of the scope by slot; never written.
    let inputs: [Value]
    /// The variables that the expression binds itself.
    var locals: [Value]
    /// Steps left; below zero when the budget is used up.
    var steps: Int
    /// How far calls of function values may still go down, in heights of their bodies.
    var depth = Frame.maximumDepth
    let now: DateTime?
    let zones: any ZoneRules
    private(set) var diagnostics: [FEELDiagnostic] = []
    /// Where traced nodes note their values; nil where nobody asks why.
    var trace: Trace?

    /// How far calls of function values may go down.
    static let maximumDepth = 1000
    /// No evaluation says more than this.
    static let maximumDiagnostics = 32
    /// The steps that an exponential or a logarithm takes: a series is as much work as so many other operations.
    static let seriesCost = 256
    /// The steps that a whole power takes.
    static let powerCost = 16
    /// The longest string that an evaluation makes, in bytes.
    static let maximumText = 1 << 20

    init(inputs: [Value], localCount: Int, budget: StepBudget, now: DateTime?, zones: any ZoneRules) {
        self.inputs = inputs
        locals = localCount == 0 ? [] : Array(repeating: .null, count: localCount)
        steps = budget.steps
        self.now = now
        self.zones = zones
    }

    /// Whether the budget is used up: every loop ends then.
    @inline(__always)
    var isExhausted: Bool { steps < 0 }

    /// Uses steps; false when there are none left.
    @inline(__always)
    mutating func spend(_ count: Int = 1) -> Bool {
        steps = max(-1, steps - count)
        return steps >= 0
    }

    /// Whether such a mistake has been noted at a place: what a loop does wrong it does with many elements.
    private func hasReported(_ code: FEELCode, _ range: SourceRange) -> Bool {
        guard !diagnostics.isEmpty else { return false }
        let (code, bytes) = (code.rawValue, range.bytes)
        return diagnostics.contains { $0.range == bytes && $0.code == code }
    }

    /// Notes a mistake; one of a kind at each place.
    mutating func report(_ code: FEELCode, _ range: SourceRange, _ message: @autoclosure () -> Wording) {
        guard diagnostics.count < Self.maximumDiagnostics, !isExhausted, !hasReported(code, range) else { return }
        let diagnostic = FEELDiagnostic(code, at: range.bytes, message())
        _ = spend(diagnostic.message.utf8.count >> 8)
        diagnostics.append(diagnostic)
    }

    mutating func report(
        _ code: FEELCode, _ range: SourceRange, en: @autoclosure () -> String, zh: @autoclosure () -> String
    ) {
        report(code, range, Wording(en: en(), zh: zh()))
    }

    /// Notes a mistake whose value is null.
    mutating func null(_ code: FEELCode, _ range: SourceRange, _ message: @autoclosure () -> Wording) -> Value {
        report(code, range, message())
        return .null
    }

    mutating func null(
        _ code: FEELCode, _ range: SourceRange, en: @autoclosure () -> String, zh: @autoclosure () -> String
    ) -> Value {
        null(code, range, Wording(en: en(), zh: zh()))
    }

    /// Takes over what a call inside has found and used.
    mutating func absorb(_ inner: Frame) {
        steps = inner.steps
        for diagnostic in inner.diagnostics where diagnostics.count < Self.maximumDiagnostics {
            diagnostics.append(diagnostic)
        }
    }

    /// Takes over what an evaluation by somebody else has found and used.
    mutating func absorb(_ other: Evaluation) {
        steps -= other.steps
        for diagnostic in other.diagnostics where diagnostics.count < Self.maximumDiagnostics {
            diagnostics.append(diagnostic)
        }
    }

    /// Whether a text of this many bytes may be made; pays for it.
    mutating func allowsText(_ bytes: Int, _ range: SourceRange) -> Bool {
        guard spend(min(bytes, Self.maximumText) >> 6) else { return false }
        guard bytes <= Self.maximumText else {
            report(
                .tooLarge, range, en: "the text would have \(bytes) bytes, more than \(Self.maximumText)",
                zh: "文本将有 \(bytes) 个字节，超过 \(Self.maximumText)")
            return false
        }
        return true
    }
}
