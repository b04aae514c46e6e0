/// One way to call a built-in function: for references, editors and tests.
package struct FunctionUsage: Sendable {
    package let name: String
    /// The names of the parameters, in order.
    package let parameters: [String]
    /// How many of them must be given.
    package let required: Int
    /// Whether the last one may come any number of times.
    package let isVariadic: Bool
    /// The type of the result; `.any` where it depends on the arguments.
    package let result: FEELType
}

extension FEELCompiler {
    /// Every way to call a built-in function, by name.
    package static let functions: [FunctionUsage] = BuiltInTable.all.values
        .sorted { $0.name < $1.name }
        .flatMap { function in
            function.signatures.map {
                FunctionUsage(
                    name: function.name, parameters: $0.parameters, required: $0.required, isVariadic: $0.isVariadic,
                    result: function.result)
            }
        }
}
