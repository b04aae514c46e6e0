import Core
import Definitions
import FEEL
import YAML

/// Makes the draft of one model: first the fields, then each decision after those that it requires.
struct Drafting {
    let model: ModelLoading.Loaded
    let compiled: ModelCompiler.Compiled
    var names = DraftNames()
    var tables: [YAMLTree.Entry] = []
    var steps: [YAMLTree.Entry] = []
    var notes: [WorkflowDraft.Note] = []
    /// What stands for the elements of the model.
    var meanings = DraftMeanings()
    /// The names of the workflow so far, to try expressions against.
    var known = NameScope()
    /// The functions whose decision tables are made anew wherever they are called.
    var tabled: Set<Int> = []
    private var form = DraftForm()

    init(_ model: ModelLoading.Loaded) {
        self.model = model
        compiled = model.compiler.compiled()
    }

    var index: ElementIndex { model.compiler.index }

    mutating func draft(of file: String) -> WorkflowDraft {
        for element in index.elements where element.file == 0 {
            if case .input = element.kind { add(element) }
        }
        var (all, taken) = (0, 0)
        for number in ordered {
            let element = index.elements[number]
            do throws(DraftFailure) {
                switch element.kind {
                case .input: continue
                case .service:
                    note(
                        element.variable.name.text,
                        Message(en: "is a decision service; its decisions are steps", zh: "是决策服务，其决策已成为步骤"))
                case .function(let function): try define(function, number)
                case .decision(let decision):
                    all += 1
                    try decide(decision, number)
                    taken += 1
                }
            } catch {
                note(element.variable.name.text, error.message)
            }
        }
        steps.append(YAMLTree.Entry("done", .mapping([YAMLTree.Entry("end", .string("approved"))])))
        return WorkflowDraft(
            yaml: head(file, taken, all) + YAMLWriter.write(tree), notes: notes, decisions: (all, taken))
    }

    /// Adds fields for what is given from outside.
    mutating func add(_ element: ElementIndex.Element) {
        let type = model.compiler.types.type(element.variable.type, in: 0)
        for field in form.add(element.variable.name.text, type, &names) {
            meanings.set(field.path, field.text)
            known.add(field.name, field.type)
        }
        notes += form.takeNotes()
    }

    /// The elements of the file, each after those that it requires.
    private var ordered: [Int] {
        index.elements.indices.filter { index.elements[$0].file == 0 }
            .sorted { compiled.rank[$0] < compiled.rank[$1] }
    }

    mutating func note(_ element: String, _ message: Message) {
        notes.append(WorkflowDraft.Note(element: element, message: message))
    }

    // MARK: The file

    private var tree: YAMLTree {
        var names = DraftNames()
        let id = DraftNames.kebab(names.name(for: model.main.name, fallback: "decisions"))
        var entries = [YAMLTree.Entry("workflow", .string(id))]
        if !model.main.name.isEmpty { entries.append(YAMLTree.Entry("title", .string(model.main.name))) }
        if !form.fields.isEmpty { entries.append(YAMLTree.Entry("form", .mapping(form.fields))) }
        if !tables.isEmpty { entries.append(YAMLTree.Entry("tables", .mapping(tables))) }
        return .mapping(entries + [YAMLTree.Entry("steps", .mapping(steps))])
    }

    private func head(_ file: String, _ taken: Int, _ all: Int) -> String {
        let lines =
            ["Made from \(file): \(taken) of \(all) decisions."]
            + notes.map { "- `\($0.element)` \($0.message.en)" }
        return lines.map { line in
            // A comment ends with its line, and takes no control characters.
            let text = line.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }
            return "# " + text.joined() + "\n"
        }.joined()
    }
}
