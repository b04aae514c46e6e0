/// What the commands are for, in Chinese; the English stands with each command.
enum ChineseCommands {
    static let texts: [String: String] = [
        "A workflow approval engine: workflows in YAML, decisions on record.": "工作流审批引擎：流程用 YAML 编写，决定记录在案。",
        "Answers go to standard output (-o table, json, jsonl, yaml or csv), everything else to standard error. The exit status is 0 when all is well, 1 on an error, 2 for arguments that make no sense, 3 when something is not there, 4 when it is not allowed, 5 on a conflict, 6 when problems were found, 7 when time ran out.":
            "结果写到标准输出（-o table、json、jsonl、yaml 或 csv），其余写到标准错误。退出码：0 正常，1 出错，2 参数有误，3 找不到，4 无权限，5 冲突，6 发现问题，7 等待超时。",
        "Make a database, with a directory and workflows where they are given.": "新建数据库，可同时加载组织目录并发布流程。",
        "Look whether all is well, and say what to do where it is not.": "检查运行环境，并给出处理建议。",
        "Ends with 6 when something fails. Warnings alone end with 0.": "有检查项失败时以 6 结束；只有警告时以 0 结束。",
        "Load and see the org directory: units, people, posts.": "加载、查看组织目录：机构、人员、岗位。",
        "Put a directory file into force, now or from a moment on.": "使组织目录文件生效，立即或自某一时间起。",
        "Show who is in the directory, with their posts; or the units.": "查看人员及其岗位，或机构。",
        "Find every mistake in workflow files.": "一次查出流程文件中的全部错误。",
        "Ends with 6 when there is a mistake. Warnings alone end with 0.": "有错误时以 6 结束；只有警告时以 0 结束。",
        "Play the scenarios beside workflows on a simulated clock.": "在模拟时钟上运行流程旁的测试场景。",
        "Ends with 6 when a scenario fails or a file has a mistake.": "有场景失败或文件有误时以 6 结束。",
        "Publish workflow files as new versions; running instances keep theirs.": "将流程文件发布为新版本；在办实例沿用原版本。",
        "A text that is published already is left alone. All files are checked before the first is published.":
            "内容已发布过的不再发布。全部文件检查通过后才开始发布。",
        "See what is published.": "查看已发布的流程。",
        "List the published workflows, each with its newest version.": "列出已发布的流程及其最新版本。",
        "Show a workflow: its form and its steps, or the author's text.": "查看流程的表单与环节，或其原文。",
        "Fill a workflow's form and start it.": "填写表单，发起流程。",
        "Fields come from --set and --data. On a terminal, without either, every field is asked for with its label and checked as it is typed.":
            "字段取自 --set 与 --data。在终端上两者都未给出时，逐项询问并即时校验。",
        "List instances: all, those of a workflow, or your own.": "列出流程实例：全部、某一流程的或本人的。",
        "Show an instance: facts, form, where it stands, and what happened.": "查看实例：概况、表单、当前环节与经过。",
        "Fields that your step hides are left out; secret ones are masked.": "您所在环节不可见的字段不显示，保密字段打码。",
        "Take your own request back.": "撤回本人的申请。",
        "End a running instance, as one of its workflow's admins.": "以流程管理员身份终止在办实例。",
        "Add a comment; possible after the end too.": "添加评论；流程结束后仍可添加。",
        "Try the step again that an incident stopped, as one of the workflow's admins.": "以流程管理员身份重试因故障停止的环节。",
        "List your open tasks, oldest first.": "列出本人的待办，先到的在前。",
        "Approve what a task asks you to decide.": "同意待办事项。",
        "Reject what a task asks you to decide.": "否决待办事项。",
        "Send a request back to an earlier step.": "将申请退回到之前的环节。",
        "Finish a work task, or submit a returned request again.": "完成办理任务，或重新提交被退回的申请。",
        "Take a task that several people could do.": "认领多人均可办理的任务。",
        "Give a claimed task back to all who could do it.": "释放已认领的任务。",
        "List what you were told, newest first.": "列出本人的通知，新的在前。",
        "List every event of an instance with its proof.": "列出实例的全部事件及其证明。",
        "Check that the record is whole and that every state is what its events say.": "核验记录是否完整、状态是否与事件一致。",
        "Ends with 6 when something is found.": "发现问题时以 6 结束。",
        "Replay an outside event log: which cases follow the workflow of their time?": "重放外部事件日志：哪些案例符合当时生效的流程？",
        "A refused case is an answer, not an error: the status is 0 unless --at-least asks for more.":
            "案例被拒是结果而非错误：除非 --at-least 另有要求，以 0 结束。",
        "Run plugins and fire timers, until an interrupt.": "运行插件、触发定时，直到被中断。",
        "On an interrupt or a request to end, what runs is given a moment to finish.": "收到中断或结束信号时，留出时间让运行中的插件完成。",
        "Try expressions of the workflow language.": "试算流程语言的表达式。",
        "Evaluate an expression, and say why it has its value.": "计算表达式，并说明结果由何而来。",
        "Ends with 6 when the expression is refused, or gives null because of a mistake. An answer in JSON holds the value, the diagnostics and, with --explain, the reasons.":
            "表达式有误，或因错误而得空值时以 6 结束。JSON 结果包含值、诊断，以及 --explain 给出的缘由。",
        "Run decision models of the DMN standard, and exchange tables with other tools.": "运行 DMN 标准的决策模型，并与其他工具交换决策表。",
        "Run a decision or a decision service of a model.": "运行模型中的决策或决策服务。",
        "Without --decision and --service every decision of the model is run. Ends with 6 when a decision gives null because of a mistake.":
            "未给出 --decision 与 --service 时运行模型中的全部决策。有决策因错误而得空值时以 6 结束。",
        "Run the cases of the standard's conformance kit.": "运行标准一致性测试用例。",
        "Failed cases are an answer, not an error: the status is 0 unless --at-least asks for more. The last line tells how many cases passed, and how many of those that expect a value.":
            "未通过的用例是结果而非错误：除非 --at-least 另有要求，退出码为 0。末行为通过的用例数，以及其中期望有值者的通过数。",
        "Check, try and draw the decision tables of a workflow file.": "检查、试算、绘制流程文件中的决策表。",
        "Find gaps, overlaps, rules that never fire and outputs that are never given, each with an example.":
            "查出空隙、重叠、永不命中的规则与从未给出的输出，各附示例。",
        "Looks at the decision tables of workflow files, and at nothing else. Ends with 6 when a table cannot be used, with --strict also for a warning.":
            "只检查流程文件中的决策表。有决策表不可用时以 6 结束；加 --strict 时有警告也以 6 结束。",
        "Try a decision table, and see which rule matched and which cells did not.": "试算决策表，查看命中的规则与未通过的单元格。",
        "--set gives a column of the table, or a name that its expressions read. Ends with 6 when the table decides nothing.":
            "--set 给出决策表的列，或其表达式所读的名称。决策表无法得出结果时以 6 结束。",
        "Draw a decision table as a grid, as Markdown or as a page.": "将决策表绘制为表格、Markdown 或网页。",
        "Write a decision table as a model that other tools open (DMN 1.5).": "将决策表写为其他工具可打开的模型（DMN 1.5）。",
        "Make a workflow of a decision model: its tables, expressions and a form.": "由决策模型生成流程：决策表、表达式与表单。",
        "What a workflow has no counterpart for is said by name, and stands as a comment in the file too.":
            "流程中没有对应物的内容逐一列出，并写入文件注释。",
    ]
}
