import Core
import FEEL

/// Why a decision is left out of a draft.
struct DraftFailure: Error {
    let message: Message

    init(_ message: Message) { self.message = message }

    init(_ failure: NameReplacement.Failure) {
        switch failure {
        case .syntax(let diagnostic): self.init(diagnostic)
        case .names(let names):
            let list = names.map { "`\($0)`" }
            self.init(
                Message(
                    en: "uses \(list.joined(separator: ", ")), which the workflow does not have",
                    zh: "使用了流程中没有的 \(list.joined(separator: "、"))"))
        }
    }

    /// An expression that a workflow does not take.
    init(_ diagnostic: FEELDiagnostic) {
        message = Message(
            en: "has an expression that a workflow does not take: \(diagnostic.message)",
            zh: "含有流程不接受的表达式：\(diagnostic.messageInChinese)")
    }
}
