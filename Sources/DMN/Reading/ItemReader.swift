import Core
import FEEL

/// Reads item definitions: the types of a model.
struct ItemReader {
    let reading: FileReading

    /// An `itemDefinition`, or an `itemComponent` inside of one.
    func type(_ element: ElementReader) -> ItemDefinition? {
        element.expect(["typeRef", "allowedValues", "typeConstraint", "itemComponent", "functionItem"])
        guard let name = element.requiredAttribute("name") else { return nil }
        if let language = element.attribute("typeLanguage"), !ElementReader.isFEEL(language) {
            reading.error(
                .expressionLanguage, element.offset,
                Message(
                    en: "types of \(language) are not known, only those of FEEL", zh: "不支持 \(language) 的类型，只支持 FEEL"))
        }
        return ItemDefinition(
            name: reading.name(name, at: element.offset), body: body(of: element),
            isCollection: element.attribute("isCollection")?.trimmed == "true"
                || element.attribute("isCollection")?.trimmed == "1",
            allowedValues: element.tests("allowedValues"), typeConstraint: element.tests("typeConstraint"))
    }

    private func body(of element: ElementReader) -> ItemDefinition.Body {
        let components = element.all("itemComponent").compactMap(type)
        let names = Dictionary(grouping: components, by: \.name.text)
        for twice in names.values where twice.count > 1 {
            reading.error(
                .duplicateName, element.offset,
                Message(en: "the component \(twice[0].name.text) comes twice", zh: "成员 \(twice[0].name.text) 重复"))
        }
        if !components.isEmpty { return .components(components) }
        if let function = element.only("functionItem") { return self.function(function) }
        return element.typeReference.map { .reference($0) } ?? .open
    }

    private func function(_ element: ElementReader) -> ItemDefinition.Body {
        element.expect(["parameters"])
        let parameters = element.all("parameters").map { parameter in
            InformationItem(
                name: reading.name(parameter.attribute("name") ?? "", at: parameter.offset),
                type: parameter.typeReference)
        }
        let result = element.attribute("outputTypeRef")
            .map { TypeReference(name: $0.trimmed, offset: reading.place(element.offset)) }
        return .function(parameters, result: result)
    }
}
