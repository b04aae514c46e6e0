import Core
import FEEL
import Testing

@testable import Definitions

/// Tables as text, Markdown and a page.
@Suite struct `Drawn tables` {
    private func table(_ text: String, _ id: StaticString = "t") throws -> DecisionTable {
        let compilation = DefinitionCompiler.compile(text, name: "w.yaml")
        let workflow = try #require(compilation.workflow, "\(compilation.diagnostics)")
        return try #require(workflow.tables[Identifier(literal: id)])
    }

    private static let source = """
        workflow: w
        form:
          amount: { type: integer, required: true }
          grade: { type: choice, options: [优秀, 良好, B], required: true }
        tables:
          t:
            hit: first
            in: { amount: amount, grade: { value: grade, allowed: [优秀, 良好, B] } }
            out: { level: [branch, head-office], fee: number }
            default: { level: head-office, fee: 0 }
            rules: |
              grade         | amount | level | fee | # 依据 & <why>
              "优秀","良好" | <= 5   | branch | amount * 2 | 第七条 | # Note
              "B"      | -   |  head-office | 1 | a *b* | c "d"
        steps: { level: { decide: t } }
        """.replacing(" | 第七条 | # Note", with: " | 第七条").replacing(" | a *b* | c \"d\"", with: " | a *b* `c`")

    @Test func `text is the grid again, every column as wide as it shows`() throws {
        let table = try table(Self.source)
        let text = TableRendering.render(table, as: .text, in: .en)
        #expect(
            text == """
                amount | grade         | level       | fee        | # 依据 & <why>
                <= 5   | "优秀","良好" | branch      | amount * 2 | 第七条
                -      | "B"           | head-office | 1          | a *b* `c`

                """)
    }

    @Test func `the text of any table reads as the same table`() throws {
        let source = try Fixtures.text("Sound/decision-tables.yaml")
        let workflow = try #require(DefinitionCompiler.compile(source, name: "x").workflow)
        for table in workflow.tables.values {
            let grid = Grid(TableRendering.render(table, as: .text, in: .en))
            let cells = grid.rows.map { $0.cells.map(\.text) }
            let sheet = TableSheet(table)
            #expect(cells.dropFirst().map { $0 } == sheet.rows, "\(table.id)")
            #expect(cells[0].count == sheet.columns.count)
        }
    }

    @Test func `Markdown keeps its signs`() throws {
        let text = TableRendering.render(try table(Self.source), as: .markdown, in: .en)
        #expect(
            text == """
                ### t

                - grade: `"优秀","良好","B"`

                | F | amount | grade | **level** | **fee** | *依据 &amp; \\<why\\>* |
                | --- | --- | --- | --- | --- | --- |
                | 1 | `<= 5` | `"优秀","良好"` | branch | amount \\* 2 | 第七条 |
                | 2 | `-` | `"B"` | head-office | 1 | a \\*b\\* \\`c\\` |
                | else |  |  | head-office | 0 |  |

                F: first

                """)
    }

    @Test func `a page escapes what its author wrote`() throws {
        let page = TableRendering.render(try table(Self.source), as: .html, in: .zh)
        #expect(page.hasPrefix("<!doctype html>\n<html lang=\"zh\">"))
        #expect(page.contains("<th scope=\"col\" class=\"note\">依据 &amp; &lt;why&gt;</th>"))
        #expect(page.contains("<td class=\"in\"><code>&lt;= 5</code></td>"))
        #expect(page.contains("<th scope=\"row\" class=\"number\">其他</th>"))
        #expect(page.contains("title=\"首条\">F</th>"))
        #expect(!page.contains("<why>") && !page.contains("<script") && !page.contains("http"))
        let tags = page.matches(of: /<\/?(table|thead|tbody|tfoot|tr|th|td|caption|body|html|head)\b/)
        let opened = tags.count { !$0.output.0.hasPrefix("</") }
        #expect(opened * 2 == tags.count)
    }

    @Test func `a trial shows which cell stands in the way`() throws {
        let source = Self.source
        let compilation = DefinitionCompiler.compile(source, name: "w")
        let workflow = try #require(compilation.workflow)
        let trial = TableTrial(try #require(workflow.tables[Identifier(literal: "t")]), of: workflow)
        #expect(
            TableRendering.explained(trial.run(["amount": 9, "grade": "B"])) == """
                      amount  grade            level        fee         依据 & <why>
                   1  <= 5 ✗  "优秀","良好" ✗  branch       amount * 2  第七条
                →  2  -       "B" ✓            head-office  1           a *b* `c`

                """)
        #expect(TableRendering.explained(trial.run(["grade": "B"])).contains("<= 5 ?"))
    }
}
