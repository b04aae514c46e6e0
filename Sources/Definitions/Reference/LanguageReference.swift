import Core

/// The reference of the workflow language, `docs/language.md`, made from the key tables that check a file.
package enum LanguageReference {
    package static func markdown() -> String {
        ([introduction] + TableID.allCases.map(section) + [notYet]).joined(separator: "\n")
    }

    private static let introduction = """
        # The workflow language

        *Made from the tables that check a file: change those, and re-record this page with*
        `COUNTERSIGN_RECORD=1 swift test --filter Reference`.

        One YAML file is one workflow (一个文件即一个流程).

        - Steps run top to bottom; `then` and `on` send elsewhere; a step without either goes on with the next one.
        - Ids are kebab-case. The result of the step `credit-score` is called `credit_score` in expressions; it is null \
        before the step was left.
        - Expressions are [FEEL](feel.md). A value that begins with `= ` is an expression; keys that always hold one \
        (`if`, `when`, table inputs, table cells) take it bare. Put an expression that holds `: `, ` #`, or, within `{…}`, \
        a comma or bracket, into single quotes: YAML wants it so.
        - Names in expressions: the fields of the form, variables that a `set` step assigns, results of the steps of this \
        block and of the blocks around it, `initiator` (`id`, `name`, `unit`) and `instance` (`number`, `workflow`, \
        `version`, `submitted`).
        - `true`, `false` and decimal numbers are what they look like, all else is text. There are no anchors, aliases, \
        merge keys or tags.
        - Titles and labels are one text, or a mapping from language tag to text: `{ en: Customer, zh: 客户名称 }`.
        - Durations are ISO 8601: `PT2H`, `P3D`.
        - The steps of a branch are a block of their own. A target is always a step of the same block; `returned` may also \
        lead to `start`, where the initiator fills the form.
        - An outcome without an entry in `on`: `rejected` ends the block with `rejected`, `returned` goes back to `start`, \
        `failed` is an incident, every other goes on with the next step. Behind the last step the block ends with `done`.

        ## Results · 结果

        | kind | its result, by the id of the step |
        |---|---|
        | `approve` | `outcome`, `by` (who decided last), `approvals`, `rejections`, `comment` |
        | `task` | `by`, `comment` |
        | `run` | what the plugin gave |
        | `decide` | the outputs of the table, by name; under `rule-order`, `output-order` and `collect` a list of these |
        | `parallel` | for each branch: `outcome`, and the results of its steps |
        | `choose`, `set`, `notify`, `wait`, `end` | none |

        ## Branches · 分支

        A branch ends well with `done`, or with an outcome of an `end` step that the split's `on` does not name. It ends \
        badly with `rejected`, or with an outcome that the split's `on` names. As soon as enough branches ended well for \
        `join`, the split is `done`; as soon as they no longer can, it ends with the bad outcome. What is left of the \
        other branches is cancelled.

        What each mistake means is in [diagnostics.md](diagnostics.md).

        """

    private static func section(_ id: TableID) -> String {
        let table = id.table
        let supported = table.keys.filter(\.isSupported)
        guard !supported.isEmpty else { return "" }
        let rows = supported.map(row)
        return """
            <a id="\(id.rawValue)"></a>

            ## \(table.title.en) · \(table.title.zh)

            \(table.doc.en)

            \(table.doc.zh)

            | key | type | default | what it is | 说明 |
            |---|---|---|---|---|
            \(rows.joined(separator: "\n"))

            ```yaml
            \(supported.map(\.example).joined(separator: "\n"))
            ```

            """
    }

    private static func row(_ key: Key) -> String {
        let standard = key.required ? "**required**" : key.standard.map(code) ?? ""
        let fits =
            key.fits.isEmpty || key.fits.count > 6 ? "" : " With " + key.fits.map(code).joined(separator: ", ") + "."
        let cells = [code(key.name), type(key.shape), standard, key.doc.en + fits, key.doc.zh]
        return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }

    /// Words stand as they are, YAML in code.
    private static func code(_ text: String) -> String {
        text.contains(" ") && !text.contains("{") || inWords.contains(text) ? text : "`\(text)`"
    }

    private static let inWords: Set<String> = ["none", "nothing", "any", "always", "nobody"]

    private static func type(_ shape: Shape) -> String {
        switch shape {
        case .table(let id): "[\(id.table.title.en.lowercased())](#\(id.rawValue))"
        case .list(let element): "list of \(type(element))"
        case .entries(let kind, let element): "mapping from \(kind.title.en) to \(type(element))"
        case .either(let shapes): shapes.map(type).joined(separator: " or ")
        case .text, .name, .flag, .whole, .number, .words, .expression, .value, .constant, .label, .notation, .grid:
            shape.title.en
        }
    }

    private static var notYet: String {
        let rows = TableID.allCases.flatMap { id in
            id.table.keys.filter { !$0.isSupported }.map {
                "| \(id.table.title.en) | `\($0.name)` | \($0.doc.en) | \($0.doc.zh) |"
            }
        }
        return """
            ## Not supported yet · 暂不支持

            These belong to the language and are refused by name, never ignored.

            | in | key | what it will be | 说明 |
            |---|---|---|---|
            \(rows.joined(separator: "\n"))

            """
    }
}
