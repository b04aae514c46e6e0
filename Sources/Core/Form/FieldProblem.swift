package import FEEL

/// What is wrong with one field that somebody filled in.
package struct FieldProblem: Hashable, Sendable {
    package let field: String
    package let reason: Reason

    package init(_ field: String, _ reason: Reason) {
        self.field = field
        self.reason = reason
    }

    package enum Reason: Hashable, Sendable {
        case unknown(near: String?)
        case required
        case wrongType(expected: Message)
        case tooSmall(Decimal128)
        case tooLarge(Decimal128)
        case tooManyDecimals(Int)
        case wrongLength(ClosedRange<Int>)
        case notAnOption([String])
        case checksum(Message)

        /// Open code for programs.
        package var code: String {
            switch self {
            case .unknown: "field.unknown"
            case .required: "field.required"
            case .wrongType: "field.type"
            case .tooSmall: "field.min"
            case .tooLarge: "field.max"
            case .tooManyDecimals: "field.decimals"
            case .wrongLength: "field.length"
            case .notAnOption: "field.option"
            case .checksum: "field.checksum"
            }
        }

        package var message: Message {
            switch self {
            case .unknown(let near?):
                Message(en: "is no field of the form; did you mean `\(near)`?", zh: "表单无此字段，是否指 \(near)？")
            case .unknown(nil): Message(en: "is no field of the form", zh: "表单无此字段")
            case .required: Message(en: "is required", zh: "必填")
            case .wrongType(let expected): Message(en: "must be \(expected.en)", zh: "应为\(expected.zh)")
            case .tooSmall(let bound): Message(en: "must be at least \(bound)", zh: "不得小于 \(bound)")
            case .tooLarge(let bound): Message(en: "must be at most \(bound)", zh: "不得大于 \(bound)")
            case .tooManyDecimals(let count): Message(en: "has at most \(count) decimals", zh: "最多 \(count) 位小数")
            case .wrongLength(let range):
                Message(
                    en: "has \(range.lowerBound) to \(range.upperBound) characters",
                    zh: "长度应为 \(range.lowerBound) 至 \(range.upperBound) 个字符")
            case .notAnOption(let options):
                Message(
                    en: "must be one of \(options.joined(separator: ", "))",
                    zh: "应为以下之一：\(options.joined(separator: "、"))")
            case .checksum(let what): Message(en: "is no valid \(what.en)", zh: "不是有效的\(what.zh)")
            }
        }
    }
}

extension Refusal {
    /// Everything that is wrong with a form, at once.
    package static func form(_ problems: [FieldProblem]) -> Refusal {
        Refusal(
            "form.invalid", .invalid,
            Message(
                en: problems.map { "`\($0.field)` \($0.reason.message.en)" }.joined(separator: "; ") + ".",
                zh: problems.map { "\($0.field)：\($0.reason.message.zh)" }.joined(separator: "；") + "。"),
            context: problems.map { Detail($0.field, $0.reason.code) },
            hint: Message(
                en: "`countersign workflows show NAME` lists the fields.", zh: "countersign workflows show NAME 列出各字段。")
        )
    }
}
