extension Parser {
    /// The refusal of a function that is defined elsewhere (DMN 1.5, 10.3.2.13.3), by the name that it has there.
    @inline(never)
    mutating func external() -> Failure {
        let place = token.range
        let known = (try? externalBody()).flatMap { Self.externalName(of: $0) }
        return failure(
            .external,
            Wording(
                en: "\(known?.en ?? "an external function") is not carried out: an expression reaches nothing outside",
                zh: "不执行\(known?.zh ?? "外部函数")：表达式不触及外部"), at: place)
    }

    private mutating func externalBody() throws(Failure) -> Syntax {
        try advance()
        return try expression()
    }

    /// `{java: {class: "java.lang.Math", method signature: "cos(double)"}}`
    private static func externalName(of body: Syntax) -> Wording? {
        guard case .context(let kinds) = body.form, let kind = kinds.first, case .context(let parts) = kind.value.form
        else { return nil }
        func text(_ names: String...) -> String? {
            for part in parts where names.contains(where: { Text.same($0, part.name) }) {
                if case .literal(.string(let text)) = part.value.form { return text }
            }
            return nil
        }
        let name = [text("class", "document"), text("method signature", "model")].compactMap { $0 }
            .joined(separator: ".")
        if name.isEmpty { return nil }
        let language = Text.same(kind.name, "java") ? "Java" : kind.name.uppercased()
        return Wording(en: "the \(language) function \(name)", zh: " \(language) 函数 \(name) ")
    }
}
