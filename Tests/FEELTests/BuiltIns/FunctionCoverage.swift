import Testing

@testable import FEEL

/// The tables of the other suites, held against the list of functions.
@Suite struct `Every built-in function` {
    private static let rows: [(String, String)] =
        `Built-ins for conversion`.rows + `Built-ins for booleans`.rows + `Built-ins for numbers`.rows
        + `Built-ins for strings`.rows + `Built-ins for lists`.rows + `Built-ins for aggregates`.rows
        + `Built-ins for contexts`.rows + `Built-ins for dates and times`.rows + `Range functions`.rows

    private static let refused: [(String, String)] =
        `Built-ins for conversion`.refused + `Built-ins for booleans`.refused + `Built-ins for numbers`.refused
        + `Built-ins for strings`.refused + `Built-ins for lists`.refused + `Built-ins for aggregates`.refused
        + `Built-ins for contexts`.refused + `Built-ins for dates and times`.refused + `Range functions`.refused

    @Test func `of the standard is there, and one that others added`() {
        #expect(BuiltInTable.all.count == 86 + 1, "\(BuiltInTable.all.keys.sorted())")
        #expect(BuiltInTable.all["is defined"] != nil)
    }

    @Test func `is tried with every parameter by name, and with something it refuses`() {
        for function in BuiltInTable.all.values {
            let calls = Self.rows.map(\.0).filter { $0.contains("\(function.name)(") }
            #expect(!calls.isEmpty, "\(function.name)")
            for signature in function.signatures {
                let named = signature.isVariadic ? signature.parameters.dropLast() : signature.parameters[...]
                for parameter in named {
                    #expect(calls.contains { $0.contains("\(parameter): ") }, "\(function.name): \(parameter)")
                }
            }
            let isTotal = function.name == "is defined"
            #expect(isTotal || Self.refused.contains { $0.0.hasPrefix("\(function.name)(") }, "\(function.name)")
        }
    }
}
