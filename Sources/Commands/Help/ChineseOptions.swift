/// What the arguments and options mean, in Chinese; the English stands with each of them.
enum ChineseOptions {
    static let texts: [String: String] = [
        "Show the version.": "显示版本。", "Show help information.": "显示帮助。",
        "Load this directory file too.": "同时加载此组织目录文件。", "Publish these workflow files too.": "同时发布这些流程文件。",
        "The database file. Default: COUNTERSIGN_DB, else countersign.db in the working directory.":
            "数据库文件。默认：COUNTERSIGN_DB，否则为当前目录的 countersign.db。",
        "Who acts. Default: COUNTERSIGN_USER, else the user of the operating system. Recorded as asserted.":
            "操作人。默认：COUNTERSIGN_USER，否则为操作系统用户。记录为“自称”。",
        "The form of the answer on standard output: table, json, jsonl, yaml, csv.": "输出格式：table、json、jsonl、yaml、csv。",
        "The language: en or zh. Default: from the locale.": "语言：en 或 zh。默认取自系统区域设置。",
        "The zone of the moments in tables, such as Asia/Shanghai or +08:00. Default: this machine's.":
            "表格中时间的时区，如 Asia/Shanghai 或 +08:00。默认为本机时区。",
        "A YAML file with units, people and posts.": "包含机构、人员与岗位的 YAML 文件。",
        "From when on, such as 2026-01-01 (midnight in the zone of the answer) or 2026-01-01T08:00:00+08:00.":
            "生效时间，如 2026-01-01（所用时区的零点）或 2026-01-01T08:00:00+08:00。",
        "Only who holds this role.": "仅列担任此角色的人员。", "Only posts and people of this unit.": "仅列此机构的岗位与人员。",
        "The tree of units.": "机构树。", "As it stands at a moment. Default: now.": "某一时间的目录。默认为当前。",
        "Workflow files.": "流程文件。",
        "The form of the report: text, json, sarif or github.": "报告格式：text、json、sarif 或 github。",
        "Scenario files, workflows that have one beside them, or folders.": "场景文件、旁有场景文件的流程，或文件夹。",
        "Also fail where a step, a way between steps or a table's rule was not gone through.":
            "有环节、流转或规则未被覆盖时也算失败。",
        "All versions.": "全部版本。", "The id of the workflow.": "流程标识。", "The version. Default: the newest.": "版本。默认为最新版。",
        "The text as it was published.": "发布时的原文。", "The workflow.": "流程。",
        "A field and its value; may be given several times. A list is JSON.": "字段及其值，可多次给出；列表写作 JSON。",
        "A YAML or JSON file with fields; - reads standard input. --set goes before it.":
            "含字段的 YAML 或 JSON 文件；- 表示标准输入。--set 优先。",
        "Say what would happen and who would be next; change nothing.": "只说明将会发生什么、下一步由谁办理，不作更改。",
        "An id of your own for the act, 1 to 64 printable characters. The same id again is answered with what the first one did.":
            "自定的命令编号，1 至 64 个可打印字符。相同编号再次提交时返回首次的结果。",
        "Leave plugins and timers that are due to `countersign work`.": "到期的插件与定时留给 countersign work 处理。",
        "Only of this workflow.": "仅列此流程的。", "Only what you submitted.": "仅列本人发起的。",
        "Only what is still running.": "仅列在办的。", "At most so many rows, 1 to 1000.": "最多行数，1 至 1000。",
        "Begin behind the place that the page before named.": "从上一页给出的位置之后开始。",
        "The instance, such as online-credit-17 or just 17.": "实例，如 online-credit-17 或 17。", "Why.": "原因。",
        "What you have to say.": "意见。", "The step, where several are stopped.": "环节；有多个停止时需指明。",
        "The instance, such as online-credit-17 or just 17, or the task, such as 17.3.":
            "实例，如 online-credit-17 或 17；或任务，如 17.3。",
        "The task, where several of yours are open: 17.3 or 3.": "任务；有多个待办时需指明：17.3 或 3。",
        "The step to go back to, or start. Default: where the workflow says, else the initiator.":
            "退回到的环节，或 start。默认由流程规定，否则退回发起人。",
        "rerun: pass through the steps between again. back: come straight back to you afterwards.":
            "rerun：重新经过其间各环节。back：完成后直接回到您处。",
        "Mark what is listed as read.": "将所列通知标为已读。", "Those that were read before too.": "包括已读的。",
        "The instance, such as online-credit-17. Default: all.": "实例，如 online-credit-17。默认全部。",
        "JSON lines, a case a line; .gz is expanded.": "JSON 行文件，一行一个案例；.gz 自动解压。",
        "The map from the log's activities to acts.": "日志活动与操作的对应关系文件。",
        "One version for all cases, instead of the one in force when each began.": "全部案例使用同一版本，而非各自开始时生效的版本。",
        "Only each so-many-th case, from the first.": "从第一个起，每隔若干个取一个案例。",
        "End with 6 when fewer percent of the cases are accepted.": "接受的案例低于此百分比时以 6 结束。",
        "Do what is due now, then end.": "处理当前到期事项后结束。", "Plugins that run at the same time.": "同时运行的插件数。",
        "The name of this worker in the database. Default: made up.": "此工作进程在数据库中的名称。默认自动生成。",
        "The expression, in FEEL.": "FEEL 表达式。",
        "A name and its value: a FEEL constant such as 5, [1, 2] or @\"2022-03-28\", else text. May be given several times.":
            "名称及其值：FEEL 常量（如 5、[1, 2]、@\"2022-03-28\"），否则按文本；可多次给出。",
        "A YAML or JSON file with values; text that begins with `= ` is FEEL. - reads standard input. --set goes before it.":
            "含取值的 YAML 或 JSON 文件；以 “= ” 开头的文本为 FEEL。- 表示标准输入。--set 优先。",
        "Show every part that was evaluated with its value, and which one settled the whole.":
            "列出求值的每一部分及其值，并标出起决定作用的部分。",
        "The steps that the evaluation may take.": "求值的步数上限。",
        "Take unknown names as null, as the standard has it, instead of refusing them.": "按标准将未知名称视为空值，而不拒绝。",
        "The decision model.": "决策模型文件。",
        "A model that the first one imports; may be given several times.": "被导入的模型文件，可多次给出。",
        "The decision to run; may be given several times.": "要运行的决策，可多次给出。",
        "The decision service to run.": "要运行的决策服务。", "Show the value of every decision on the way.": "列出途经的每个决策及其值。",
        "The cases, in JSON; .gz is expanded.": "JSON 用例文件；.gz 自动解压。",
        "The folder below which the models of the cases are.": "用例所用模型所在的文件夹。",
        "List every case that failed, with what was expected and what came.": "列出未通过的用例，及其期望值与所得值。",
        "End with 6 when fewer percent of the cases pass.": "通过的用例低于此百分比时以 6 结束。",
        "A workflow file.": "流程文件。", "The table. Not needed where the file has only one.": "决策表；文件中只有一张时可省略。",
        "End with 6 for warnings too.": "有警告也以 6 结束。",
        "Draw the whole table with a mark in every cell.": "绘制整张决策表，并逐格标注。",
        "The form: text, markdown or html.": "形式：text、markdown 或 html。",
        "The file to write. Default: standard output.": "要写入的文件。默认为标准输出。",
        "The file to write, which must not be there. Default: standard output.": "要写入的文件，不得已存在。默认为标准输出。",
    ]
}
