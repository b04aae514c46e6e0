internal import Core

/// The keys of one kind of mapping of a scenario file: what the reader accepts, and what the page on testing lists.
struct KeyTable {
    struct Key {
        let name: String
        let shape: Shape
        let required: Bool
        let doc: String
        /// A line of YAML.
        let example: String

        init(_ name: String, _ shape: Shape, required: Bool = false, _ doc: String, _ example: String) {
            self.name = name
            self.shape = shape
            self.required = required
            self.doc = doc
            self.example = example
        }
    }

    /// What may stand behind a key.
    enum Shape {
        case text
        case flag
        case identifier
        case step
        case duration
        case moment
        case words([String])
        case steps
        case value
        case mapping
        case list
        /// Read by a reader of its own.
        case any

        var title: Message {
            switch self {
            case .text: Message(en: "text", zh: "文本")
            case .flag: Message(en: "`true` or `false`", zh: "`true` 或 `false`")
            case .identifier: Message(en: "an id", zh: "标识")
            case .step: Message(en: "a step", zh: "步骤")
            case .duration: Message(en: "a duration such as `PT8H` or `P1D`", zh: "时长，如 `PT8H`、`P1D`")
            case .moment:
                Message(
                    en: "a moment with its offset, such as `2022-03-14T09:00:00+08:00`",
                    zh: "带时区偏移的时刻，如 `2022-03-14T09:00:00+08:00`")
            case .words(let words):
                Message(
                    en: words.map { "`\($0)`" }.joined(separator: ", "),
                    zh: words.map { "`\($0)`" }.joined(separator: "、"))
            case .steps: Message(en: "a list of steps", zh: "步骤列表")
            case .value, .any: Message(en: "a value", zh: "值")
            case .mapping: Message(en: "a mapping", zh: "映射")
            case .list: Message(en: "a list", zh: "列表")
            }
        }
    }

    let title: String
    let doc: String
    let keys: [Key]

    func key(_ name: String) -> Key? { keys.first { $0.name == name } }
}
