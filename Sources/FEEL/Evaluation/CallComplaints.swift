/// What is wrong with a call of a function that is no built-in one.
enum CallComplaints {
    static let nesting = Wording(en: "the calls are nested too deeply", zh: "调用嵌套过深")

    static func count(_ given: Int, wanted: Int) -> Wording {
        Wording(
            en: "the function takes \(wanted) arguments, not \(given)", zh: "函数需要 \(wanted) 个参数，而给出了 \(given) 个")
    }

    static func argument(_ value: Value, for parameter: String, _ type: ItemType) -> Wording {
        Wording(
            en: "\(parameter) must be a \(type), not a \(value.kindName)",
            zh: "\(parameter) 应为 \(type)，而非 \(value.kindName)")
    }
}
