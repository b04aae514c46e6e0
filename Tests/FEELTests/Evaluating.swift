import FEEL
import Testing

/// Evaluates a source with names in scope whose types are not known.
func evaluate(_ source: String, _ names: [(String, Value)] = [], zones: any ZoneRules = TestZones()) -> Value {
    evaluation(source, names, zones: zones).value
}

/// The same with the diagnostics; those of the compiler where it refuses the source.
func evaluation(
    _ source: String, _ names: [(String, Value)] = [], zones: any ZoneRules = TestZones()
) -> (value: Value, codes: [String]) {
    let scope = NameScope(names.map { ($0.0, .any) })
    let compilation = FEELCompiler.expression(source, scope: scope)
    guard let expression = compilation.expression else { return (.null, compilation.diagnostics.map(\.code)) }
    let evaluation = expression.evaluate(
        in: names.map(\.1), now: DateTime("2026-11-23T10:15:00+08:00"), zones: zones)
    expectChinese(compilation.diagnostics + evaluation.diagnostics)
    return (evaluation.value, evaluation.diagnostics.map(\.code))
}

/// Expects every diagnostic to be told in Chinese too.
func expectChinese(_ diagnostics: [FEELDiagnostic], _ location: SourceLocation = #_sourceLocation) {
    for diagnostic in diagnostics {
        let isChinese = diagnostic.messageInChinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        #expect(isChinese, "\(diagnostic): \(diagnostic.messageInChinese)", sourceLocation: location)
        #expect(
            (diagnostic.hint == nil) == (diagnostic.hintInChinese == nil), "\(diagnostic)", sourceLocation: location)
    }
}

/// Expects two sources to have equal values; the second is the plain form.
func expectEqual(_ source: String, _ plain: String, _ location: SourceLocation = #_sourceLocation) {
    let compiled = FEELCompiler.expression(plain, scope: NameScope())
    #expect(compiled.expression != nil, "the expected value does not compile: \(plain)", sourceLocation: location)
    let (value, codes) = evaluation(source)
    #expect(value == evaluate(plain), "\(source) \(codes)", sourceLocation: location)
}

/// Expects a source to be null, for a reason with this code.
func expectRefused(_ source: String, _ code: String, _ location: SourceLocation = #_sourceLocation) {
    let (value, codes) = evaluation(source)
    #expect(value.isNull, "\(source)", sourceLocation: location)
    #expect(codes.contains(code), "\(source) \(codes)", sourceLocation: location)
}

/// Two zones, one with summer time in the halves of the year, enough to try what depends on rules.
struct TestZones: ZoneRules {
    func offset(of zone: String, atEpochSecond second: Int) -> Int32? {
        switch zone {
        case "Asia/Shanghai": 28_800
        case "Etc/UTC": 0
        case "Test/Summer": isSummer(second + 3600) ? 7200 : 3600
        default: nil
        }
    }

    func offset(of zone: String, atLocalSecond second: Int) -> Int32? {
        offset(of: zone, atEpochSecond: second - 3600)
    }

    private func isSummer(_ second: Int) -> Bool {
        let day = second >= 0 ? second / 86_400 : (second - 86_399) / 86_400
        return CalendarDate(dayNumber: day).map { (4...9).contains($0.month) } ?? false
    }
}
