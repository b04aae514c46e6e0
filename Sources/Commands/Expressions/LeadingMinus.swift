/// `feel eval '-3 ** 2'`: to the parser of arguments, what begins with a minus is an option, unless it stands behind `--`.
enum LeadingMinus {
    /// The arguments with such an expression behind `--`.
    static func placed(_ arguments: [String]) -> [String] {
        guard arguments.starts(with: ["feel", "eval"]), !arguments.contains("--"),
            let place = arguments.indices.dropFirst(2).first(where: { isExpression(arguments[$0]) })
        else { return arguments }
        var others = arguments
        let expression = others.remove(at: place)
        return others + ["--", expression]
    }

    /// Whether it is no option: `-3`, `-(1 + 2)`, `-x > 2`, `-amount`, but not `--explain`, `-o` or `-h`.
    private static func isExpression(_ argument: String) -> Bool {
        guard argument.hasPrefix("-"), let first = argument.first(where: { $0 != "-" }) else { return false }
        if !first.isLetter || argument.contains(" ") { return true }
        return !argument.hasPrefix("--") && first != "o" && first != "h"
    }
}
