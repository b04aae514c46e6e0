import Core
import FEEL

extension ExpressionReader {
    /// A function definition (DMN 1.5, 7.3.10), also as the logic of a business knowledge model.
    /// - Parameter result: the type of the body's value, as far as something outside says it.
    func function(_ element: ElementReader, result: ItemType = .plain(.any)) -> BoxedExpression {
        element.expect(Self.kinds.union(["formalParameter"]))
        let parameters = element.all("formalParameter").compactMap { parameter in
            parameter.requiredAttribute("name").map { name in
                BoxedExpression.Parameter(
                    reading.name(name, at: parameter.offset), type(parameter.typeReference))
            }
        }
        let kind = element.attribute("kind") ?? "FEEL"
        guard kind == "FEEL" else { return external(element, kind, parameters) }
        guard element.children.contains(where: { Self.kinds.contains($0.name) }) else {
            return .function(parameters, body: .missing)
        }
        let body = inner(element)
        return .function(parameters, body: result.isOpen ? body : .typed(body, result))
    }

    /// A function in another language is known by its name, and refused by it where it is called.
    private func external(
        _ element: ElementReader, _ kind: String, _ parameters: [BoxedExpression.Parameter]
    ) -> BoxedExpression {
        let name = ExternalName(element, kind).wording
        reading.warning(
            .externalFunction, element.offset,
            Message(en: "\(name.en) is not carried out; a call of it gives null", zh: "不执行\(name.zh)，调用结果为 null"))
        return .external(name, parameters: parameters)
    }

    func invocation(_ element: ElementReader) -> BoxedExpression {
        element.expect(Self.kinds.union(["binding"]))
        let arguments = element.all("binding").compactMap { binding -> BoxedExpression.Argument? in
            binding.expect(Self.kinds.union(["parameter"]))
            guard let parameter = binding.required("parameter"), let name = parameter.requiredAttribute("name") else {
                return nil
            }
            let type = parameter.typeReference
            return BoxedExpression.Argument(
                reading.name(name, at: parameter.offset), typed(inner(binding, type: type), type))
        }
        return .invocation(inner(element), arguments)
    }
}

/// What an external function is called: the method of a class, or the model of a document.
private struct ExternalName {
    let wording: Wording

    init(_ element: ElementReader, _ kind: String) {
        let entries = element.only("context")?.all("contextEntry") ?? []
        var parts: [String: String] = [:]
        for entry in entries {
            guard let name = entry.only("variable")?.attribute("name") else { continue }
            let text = entry.only("literalExpression")?.innerText?.trimmed.string ?? ""
            parts[name] = String(text.drop { $0 == "\"" }.reversed().drop { $0 == "\"" }.reversed())
        }
        let owner = parts["class"] ?? parts["document"]
        let member = parts["method signature"] ?? parts["model"]
        let name = [owner, member].compactMap { $0 }.joined(separator: ".")
        wording =
            name.isEmpty
            ? Wording(en: "a \(kind) function", zh: " \(kind) 函数")
            : Wording(en: "the \(kind) function \(name)", zh: " \(kind) 函数 \(name) ")
    }
}
