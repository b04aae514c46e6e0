package import FEEL

extension Form {
    /// The values as the form keeps them: texts of dates become dates, missing fields get their default.
    ///
    /// - Parameter whole: whether required fields must be there; a part of a form may lack them.
    /// - Throws: `form.invalid` with every problem.
    package func accept(_ values: [String: Value], whole: Bool) throws(Refusal) -> [String: Value] {
        var accepted: [String: Value] = [:]
        var problems = values.keys.filter { field(named: $0) == nil }.sorted()
            .map { FieldProblem($0, .unknown(near: nearest(to: $0))) }
        for field in fields {
            let given = values[field.name]
            if given == nil, !whole { continue }
            // A field with a default is never empty: cleared, it has its default again.
            let value = (given?.isNull == false ? given : field.standard) ?? .null
            if value.isNull {
                if field.required { problems.append(FieldProblem(field.name, .required)) }
                if given != nil { accepted[field.name] = .null }
                continue
            }
            switch field.kind.accept(value, at: field.name) {
            case .success(let value): accepted[field.name] = value
            case .failure(let found): problems.append(contentsOf: found.problems)
            }
        }
        guard problems.isEmpty else { throw .form(problems) }
        return accepted
    }

    private func nearest(to name: String) -> String? {
        NearestName.to(name, among: fields.map(\.name))
    }
}

/// All problems of one field; a list has those of its rows.
struct FieldProblems: Error {
    let problems: [FieldProblem]
}
