import Core

/// The types of fields, as the author writes them.
enum FieldType: String, CaseIterable, Sendable {
    case text, integer, decimal, money, boolean, date, choice, person, unit, uscc
    case citizenID = "cn-id"
    case list

    static let notYet = ["file"]
}

/// The keys of a form field.
enum FieldKeys {
    private static let numbers = [FieldType.integer, .decimal, .money].map(\.rawValue)

    static let table = KeyTable(
        title: Message(en: "Field", zh: "字段"),
        doc: Message(
            en: """
                One field of the form. `text`, `integer`, `decimal`, `money`, `boolean` and `date` are what they say; \
                `choice` is one of a few values, `person` and `unit` are ids of the directory, `uscc` is a unified \
                social credit code and `cn-id` a citizen's number (both with their check character verified), `list` \
                is a list of records.
                """,
            zh: """
                表单的一个字段。`text` 文本、`integer` 整数、`decimal` 小数、`money` 金额、`boolean` 是否、`date` 日期；`choice` \
                单选，`person`、`unit` 为目录中的人员与机构，`uscc` 统一社会信用代码、`cn-id` 公民身份号码（均验证校验位），`list` 为记录列表。
                """),
        keys: [
            Key(
                "type", .words(FieldType.allCases.map(\.rawValue), notYet: FieldType.notYet), required: true,
                en: "What the field holds.", zh: "字段类型。", example: "type: money"),
            Key(
                "label", .label, standard: "the name",
                en: "What people read beside it.", zh: "显示名称。", example: "label: { en: Customer, zh: 客户名称 }"),
            Key(
                "required", .flag, standard: "false",
                en: "Whether submitting needs a value.", zh: "提交时是否必填。", example: "required: true"),
            Key(
                "secret", .flag, standard: "false",
                en: "Never shown whole, and kept out of exports.", zh: "不完整显示，也不导出。", example: "secret: true"),
            Key(
                "default", .constant, standard: "none",
                fits: FieldType.allCases.filter { $0 != .list }.map(\.rawValue),
                en: "The value where none is given, and again when it is cleared.", zh: "未填写或被清空时的取值。",
                example: "default: 12"),
            Key(
                "length", .notation(.length), standard: "any", fits: ["text"],
                en: "How many characters, or from how many to how many.", zh: "字符数，或字符数的范围。", example: "length: 2..50"),
            Key(
                "currency", .text, required: true, fits: ["money"],
                en: "The currency, as ISO 4217 has it.", zh: "货币代码（ISO 4217）。", example: "currency: CNY"),
            Key(
                "min", .number, standard: "none", fits: numbers,
                en: "The least value.", zh: "最小值。", example: "min: 10000"),
            Key(
                "max", .number, standard: "none", fits: numbers,
                en: "The greatest value.", zh: "最大值。", example: "max: 50000000"),
            Key(
                "unit", .text, standard: "none", fits: numbers,
                en: "The unit of the number, for people.", zh: "数字的单位，供阅读。", example: "unit: months"),
            Key(
                "options", .either([.list(.either([.text, .table(.option)])), .entries(.option, .label)]),
                required: true, fits: ["choice"],
                en: "The values, each with a label where it differs.", zh: "可选值，可附显示名称。",
                example: "options: { laptop: { en: Laptop, zh: 笔记本 }, phone: { en: Phone, zh: 手机 } }"),
            Key(
                "of", .entries(.field, .table(.field)), required: true, fits: ["list"],
                en: "The fields of each record.", zh: "每条记录的字段。", example: "of: { name: { type: text } }"),
            .notYet("many", en: "whether several values may be given", zh: "是否可有多个值"),
        ])

    static let option = KeyTable(
        title: Message(en: "Option", zh: "选项"),
        doc: Message(en: "One value of a `choice` field.", zh: "`choice` 字段的一个取值。"),
        keys: [
            Key("value", .text, required: true, en: "The value.", zh: "取值。", example: "value: laptop"),
            Key(
                "label", .label, standard: "the value", en: "What people read.", zh: "显示名称。",
                example: "label: { en: Laptop, zh: 笔记本 }"),
        ])
}
