internal import Core
internal import Definitions
internal import Ports

extension Session {
    /// How the engine gets from a published text to a workflow.
    static func compile(_ published: PublishedWorkflow) throws -> Workflow {
        let name = "\(published.id) version \(published.version)"
        let compilation = DefinitionCompiler.compile(
            published.source, name: name, version: published.version, isPublished: true)
        if let workflow = compilation.workflow { return workflow }
        let report = DiagnosticReport.render([compilation.checked], as: .text, in: .en)
        throw Refusal(
            "workflow.unreadable", .unavailable,
            Message(
                en: "This program cannot read \(name):\n\(report)",
                zh: "本程序无法读取流程 \(published.id) 第 \(published.version) 版：\n\(report)"),
            context: [Refusal.Detail("workflow", published.id.text)],
            hint: Message(
                en: "it was published by another version of the program", zh: "该流程由另一版本的程序发布"))
    }
}
