import Core
import FEEL

/// Reads the elements of a model from its tree; the logic of decisions stays in the tree until types are known.
struct ModelReader {
    let reading: FileReading

    /// - Returns: nil where the file is no decision model at all.
    func model(_ tree: XMLTree) -> ModelFile? {
        let root = ElementReader(element: tree.root, reading: reading)
        guard root.name == "definitions", let version = version(of: tree.root.name.namespace) else {
            reading.error(
                .notDMN, root.offset,
                Message(
                    en: "the file is no decision model: its root is `\(root.name)` of \"\(tree.root.name.namespace)\"",
                    zh: "文件不是决策模型：根元素是 \"\(tree.root.name.namespace)\" 的 `\(root.name)`"),
                hint: Message(
                    en: "a model begins with `definitions` of \(DMNVersion.v1_5.rawValue)",
                    zh: "模型以 \(DMNVersion.v1_5.rawValue) 的 `definitions` 开头"))
            return nil
        }
        if let language = root.attribute("expressionLanguage"), !ElementReader.isFEEL(language) {
            reading.error(
                .expressionLanguage, root.offset,
                Message(
                    en: "expressions in \(language) are not carried out, only those in FEEL",
                    zh: "不执行 \(language) 表达式，只支持 FEEL"))
        }
        root.expect(Self.elements)
        var model = ModelFile(
            version: version, namespace: root.requiredAttribute("namespace") ?? "",
            name: root.attribute("name") ?? "", prefixes: tree.prefixes)
        for child in root.children { read(child, into: &model) }
        return model
    }

    private static let elements: Set<String> = [
        "import", "itemDefinition", "inputData", "decision", "businessKnowledgeModel", "decisionService",
        // For people, without a meaning for the values.
        "knowledgeSource", "organizationUnit", "performanceIndicator", "elementCollection", "businessContextElement",
        "textAnnotation", "association", "group", "artifact", "drgElement",
    ]

    /// The version of a namespace; one that is not known yet is read as the newest.
    private func version(of namespace: String) -> DMNVersion? {
        if let known = DMNVersion(rawValue: namespace) { return known }
        guard namespace.contains("omg.org/spec/DMN/"), namespace.hasSuffix("/MODEL/") else { return nil }
        reading.warning(
            .notDMN, 0,
            Message(en: "the version \(namespace) is not known; it is read as 1.5", zh: "未知版本 \(namespace)，按 1.5 读取"))
        return .v1_5
    }

    private func read(_ element: ElementReader, into model: inout ModelFile) {
        switch element.name {
        case "import": if let found = anImport(element) { model.imports.append(found) }
        case "itemDefinition": if let type = ItemReader(reading: reading).type(element) { model.types.append(type) }
        case "inputData":
            element.expect(["variable"])
            if let variable = variable(of: element) {
                model.inputs.append(InputData(id: element.attribute("id"), variable: variable))
            }
        case "decision": if let decision = decision(element) { model.decisions.append(decision) }
        case "businessKnowledgeModel": if let function = function(element) { model.functions.append(function) }
        case "decisionService": if let service = service(element) { model.services.append(service) }
        default: break
        }
    }

    private func anImport(_ element: ElementReader) -> ModelImport? {
        guard let namespace = element.requiredAttribute("namespace") else { return nil }
        return ModelImport(
            namespace: namespace, prefix: reading.name(element.attribute("name") ?? "", at: element.offset),
            importType: element.attribute("importType") ?? "")
    }

    /// The variable of an element. DMN 1.1 lets it out where it has the name of the element.
    private func variable(of element: ElementReader) -> InformationItem? {
        let inside = element.only("variable")
        guard let name = inside?.attribute("name") ?? element.requiredAttribute("name") else { return nil }
        let item = reading.name(name, at: inside?.offset ?? element.offset)
        if item.text.isEmpty {
            reading.error(.badName, element.offset, Message(en: "the name is empty", zh: "名称为空"))
            return nil
        }
        return InformationItem(name: item, type: inside?.typeReference)
    }

    private func decision(_ element: ElementReader) -> Decision? {
        element.expect(
            ExpressionReader.kinds.union([
                "question", "allowedAnswers", "variable", "informationRequirement", "knowledgeRequirement",
                "authorityRequirement", "supportedObjective", "impactedPerformanceIndicator", "decisionMaker",
                "decisionOwner", "usingProcess", "usingTask",
            ]))
        guard let variable = variable(of: element) else { return nil }
        return Decision(
            id: element.attribute("id"), variable: variable,
            question: element.only("question")?.element.text.trimmed.string,
            requirements: requirements(element), logic: logic(of: element))
    }

    private func logic(of element: ElementReader) -> XMLElement? {
        let found = element.children.filter { ExpressionReader.kinds.contains($0.name) }
        if found.count > 1 {
            reading.error(
                .repeatedElement, found[1].offset,
                Message(en: "`\(element.name)` has more than one expression", zh: "`\(element.name)` 有多个表达式"))
        }
        return found.first?.element
    }

    private func requirements(_ element: ElementReader) -> [Requirement] {
        element.children.flatMap { child -> [Requirement] in
            switch child.name {
            case "informationRequirement":
                child.expect(["requiredDecision", "requiredInput"])
                return child.children.compactMap { required in
                    switch required.name {
                    case "requiredDecision": required.reference.map { Requirement(kind: .decision, element: $0) }
                    case "requiredInput": required.reference.map { Requirement(kind: .input, element: $0) }
                    default: nil
                    }
                }
            case "knowledgeRequirement":
                child.expect(["requiredKnowledge"])
                return child.required("requiredKnowledge")?.reference
                    .map { [Requirement(kind: .knowledge, element: $0)] } ?? []
            default: return []
            }
        }
    }

    private func function(_ element: ElementReader) -> BusinessKnowledge? {
        element.expect(["variable", "encapsulatedLogic", "knowledgeRequirement", "authorityRequirement"])
        guard let variable = variable(of: element) else { return nil }
        return BusinessKnowledge(
            id: element.attribute("id"), variable: variable, requirements: requirements(element),
            logic: element.only("encapsulatedLogic")?.element)
    }

    private func service(_ element: ElementReader) -> DecisionService? {
        element.expect(["variable", "outputDecision", "encapsulatedDecision", "inputDecision", "inputData"])
        guard let variable = variable(of: element) else { return nil }
        return DecisionService(
            id: element.attribute("id"), variable: variable,
            outputs: element.all("outputDecision").compactMap(\.reference),
            encapsulated: element.all("encapsulatedDecision").compactMap(\.reference),
            inputDecisions: element.all("inputDecision").compactMap(\.reference),
            inputData: element.all("inputData").compactMap(\.reference))
    }
}
