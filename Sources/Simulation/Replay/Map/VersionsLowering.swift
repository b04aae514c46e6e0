import Core
import Definitions
import FEEL
import YAML

/// `versions:`, the files of the workflow's versions in the order in which they were in force.
struct VersionsLowering {
    let findings: MapFindings

    func lower(_ node: Node, of id: WorkflowID, _ files: inout NamedFiles) -> [ReplayPlan.Version] {
        guard let entries = node.sequence, !entries.isEmpty else {
            findings.wrongType(node, Message(en: "a list of versions", zh: "版本列表"))
            return []
        }
        var versions: [ReplayPlan.Version] = []
        for (index, entry) in entries.enumerated() {
            guard let keys = findings.keys(of: entry, MapKeys.version, required: ["file"]) else { continue }
            let until = keys["until"].flatMap(day)
            checkOrder(entry, keys["until"], until, after: versions.last, isLast: index == entries.count - 1)
            guard let file = keys["file"], let (compilation, source) = files.workflow(file) else { continue }
            guard let workflow = compilation.workflow else {
                faulty(file)
                continue
            }
            check(workflow, id, at: file, after: versions.last)
            versions.append(
                ReplayPlan.Version(number: workflow.version, workflow: workflow, source: source, until: until))
        }
        return versions
    }

    private func check(_ workflow: Workflow, _ id: WorkflowID, at node: Node, after: ReplayPlan.Version?) {
        if workflow.id != id {
            findings.error(
                .otherWorkflow, node.underlined,
                Message(en: "the file is the workflow `\(workflow.id)`", zh: "该文件是流程 `\(workflow.id)`"),
                hint: Message(en: "the map is for `\(id)`", zh: "映射针对 `\(id)`"))
        }
        let next = (after?.number ?? 0) + 1
        if workflow.version != next {
            findings.error(
                .versionOrder, node.underlined,
                Message(
                    en: "the file is version \(workflow.version), and version \(next) belongs here",
                    zh: "该文件是第 \(workflow.version) 版，此处应为第 \(next) 版"))
        }
    }

    private func checkOrder(
        _ entry: Node, _ node: Node?, _ until: Moment?, after: ReplayPlan.Version?, isLast: Bool
    ) {
        if node == nil, !isLast { findings.missing("until", in: entry) }
        guard let node, let until else { return }
        if isLast {
            findings.error(
                .versionOrder, node.underlined,
                Message(en: "nothing comes after the last version", zh: "最后一个版本之后没有其他版本"))
        } else if let before = after?.until, until <= before {
            findings.error(
                .versionOrder, node.underlined,
                Message(en: "the version before is in force until later", zh: "前一版本的截止日期更晚"))
        }
    }

    private func faulty(_ node: Node) {
        findings.error(
            .faultyFile, node.underlined,
            Message(en: "the workflow has mistakes of its own", zh: "该流程文件有错误"))
    }

    /// The first moment of a day, in UTC.
    private func day(_ node: Node) -> Moment? {
        guard let text = findings.text(node) else { return nil }
        if let day = CalendarDate(text), let moment = Moment(startOf: day) { return moment }
        findings.error(
            .badDate, node.underlined,
            Message(en: "`\(text)` is not a day of the calendar", zh: "`\(text)` 不是有效日期"),
            hint: Message(en: "write it like `2018-01-01`", zh: "写法如 `2018-01-01`"))
        return nil
    }
}
