/// What functions want of an argument.
extension Wording {
    static let boolean = Wording(en: "a boolean", zh: "布尔值")
    static let number = Wording(en: "a number", zh: "数")
    static let string = Wording(en: "a string", zh: "字符串")
    static let date = Wording(en: "a date", zh: "日期")
    static let time = Wording(en: "a time", zh: "时间")
    static let list = Wording(en: "a list", zh: "列表")
    static let context = Wording(en: "a context", zh: "上下文")
    static let range = Wording(en: "a range", zh: "区间")
    static let offset = Wording(en: "a duration of at most 18 hours", zh: "不超过 18 小时的时长")
    static let numberOrDuration = Wording(en: "a number or a duration", zh: "数或时长")
    static let stringOrDate = Wording(en: "a string or a date", zh: "字符串或日期")
    static let stringOrMoment = Wording(en: "a string or a date and time", zh: "字符串或日期时间")
    static let pointOrRange = Wording(en: "a point or a range", zh: "点或区间")
    static let listOfStrings = Wording(en: "a list of strings", zh: "字符串列表")
    static let listOfContexts = Wording(en: "a list of contexts", zh: "上下文列表")
    static let listOfEntries = Wording(en: "a list of entries", zh: "条目列表")
    static let keyOrKeys = Wording(en: "a key or a list of keys", zh: "键或键的列表")
    static let functionOfTwo = Wording(en: "a function of two parameters", zh: "有两个参数的函数")

    /// The same, said of a function.
    func of(_ function: String) -> Wording { Wording(en: "\(function)(): \(en)", zh: "\(function)()：\(zh)") }
}
