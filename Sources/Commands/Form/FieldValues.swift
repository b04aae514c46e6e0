internal import Core
internal import FEEL

/// The fields that somebody gave with `--set` and `--data`, typed by the form.
struct FieldValues {
    let options: FieldOptions
    let form: Form
    let surroundings: Surroundings

    func read() throws(Problem) -> [String: Value] {
        var values: [String: Value] = [:]
        if let data = options.data {
            let file = try DataFile(path: data, surroundings: surroundings).read { form.field(named: $0)?.kind }
            for entry in file.entries { values[entry.name] = entry.value }
        }
        for assignment in options.fields {
            let given = try Assignment(assignment)
            values[given.name] = form.field(named: given.name)?.kind.value(typed: given.text) ?? .string(given.text)
        }
        return values
    }
}
