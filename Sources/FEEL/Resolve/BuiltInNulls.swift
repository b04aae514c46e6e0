/// When a built-in function gives null although it is called with values of the right types (DMN 1.5, tables 69–83).
enum BuiltInNulls {
    /// What is known of one function.
    struct Rule: Sendable {
        /// Which arguments must not be null.
        fileprivate let needed: Needed
        /// Why it may have nothing to give.
        let failure: Failure?

        func needs(_ argument: Int) -> Bool {
            switch needed {
            case .all: true
            case .none: false
            case .first(let count): argument < count
            }
        }
    }

    fileprivate enum Needed: Sendable {
        case all
        case first(Int)
        case none
    }

    /// Why a function gives null of its own accord.
    enum Failure: Sendable {
        /// It makes one value of many, and there may be none.
        case emptyList
        /// What is the case then.
        case reason(Wording)
    }

    /// The rule of a function. Where nothing else is known of it, it wants all its arguments and always gives something.
    static func rule(of name: String) -> Rule? {
        BuiltInTable.all[name] == nil ? nil : special[name] ?? Rule(needed: .all, failure: nil)
    }

    private static let special: [String: Rule] = {
        var rules: [String: Rule] = [:]
        for name in ["min", "max", "sum", "mean", "median", "product", "stddev"] {
            rules[name] = Rule(needed: .all, failure: .emptyList)
        }
        for name in ["is", "is defined"] { rules[name] = Rule(needed: .none, failure: nil) }
        for name in ["list contains", "append", "string join", "index of", "sort", "number"] {
            rules[name] = Rule(needed: .first(1), failure: nil)
        }
        for name in ["insert before", "list replace", "context put", "matches", "split"] {
            rules[name] = Rule(needed: .first(2), failure: nil)
        }
        rules["replace"] = Rule(needed: .first(3), failure: nil)
        for (name, reason) in failures {
            rules[name] = Rule(needed: rules[name]?.needed ?? .all, failure: .reason(reason))
        }
        return rules
    }()

    private static let failures: [String: Wording] = {
        let notRead = Wording(en: "the text does not say one", zh: "文本无法转换")
        let noPattern = Wording(en: "the pattern cannot be read", zh: "模式无法识别")
        let outside = Wording(en: "the position lies outside", zh: "位置超出范围")
        return [
            "number": notRead, "date": notRead, "time": notRead, "date and time": notRead, "duration": notRead,
            "matches": noPattern, "replace": noPattern, "split": noPattern, "range": notRead, "substring": outside,
            "sublist": outside, "insert before": outside, "remove": outside,
            "get value": Wording(en: "there is no such entry", zh: "没有该条目"),
            "modulo": Wording(en: "the divisor is zero", zh: "除数为零"),
            "sqrt": Wording(en: "the number is negative", zh: "数为负"),
            "log": Wording(en: "the number is not above zero", zh: "数不大于零"),
        ]
    }()
}
