import Core
import Definitions
import FEEL

/// Every element of the model that has a value, from all files, found by its id.
struct ElementIndex {
    struct Element {
        enum Kind {
            case input(InputData)
            case decision(Decision)
            case function(BusinessKnowledge)
            case service(DecisionService)
        }

        let kind: Kind
        /// The number of its file.
        let file: Int
        let id: String?
        let variable: InformationItem

        var requirements: [Requirement] {
            switch kind {
            case .decision(let decision): decision.requirements
            case .function(let function): function.requirements
            case .input, .service: []
            }
        }

        /// What it is called in messages.
        var noun: Message {
            switch kind {
            case .input: Message(en: "input data", zh: "输入数据")
            case .decision: Message(en: "a decision", zh: "决策")
            case .function: Message(en: "a business knowledge model", zh: "业务知识模型")
            case .service: Message(en: "a decision service", zh: "决策服务")
            }
        }
    }

    let elements: [Element]
    private let set: ModelSet
    private let findings: DMNFindings
    /// The elements of each file by id.
    private let byID: [[String: Int]]

    init(_ set: ModelSet, findings: DMNFindings) {
        var elements: [Element] = []
        for (file, model) in set.files.enumerated() {
            elements += model.inputs.map { Element(kind: .input($0), file: file, id: $0.id, variable: $0.variable) }
            elements += model.decisions.map {
                Element(kind: .decision($0), file: file, id: $0.id, variable: $0.variable)
            }
            elements += model.functions.map {
                Element(kind: .function($0), file: file, id: $0.id, variable: $0.variable)
            }
            elements += model.services.map { Element(kind: .service($0), file: file, id: $0.id, variable: $0.variable) }
        }
        var byID: [[String: Int]] = set.files.map { _ in [:] }
        for (number, element) in elements.enumerated() {
            guard let id = element.id else { continue }
            if byID[element.file].updateValue(number, forKey: id) != nil {
                findings.add(
                    .duplicateID, .error, element.variable.name.offset,
                    Message(en: "the id \(id) belongs to another element already", zh: "标识 \(id) 已属于另一个元素"))
            }
        }
        self.elements = elements
        self.set = set
        self.findings = findings
        self.byID = byID
        refuseRepeatedNames()
    }

    /// Names are those that expressions use, so one name in a file is one element (DMN 1.5, 6.3.2).
    private func refuseRepeatedNames() {
        var seen: [Set<String>] = set.files.map { _ in [] }
        for element in elements where !seen[element.file].insert(element.variable.name.text).inserted {
            findings.add(
                .duplicateName, .warning, element.variable.name.offset,
                Message(
                    en: "another element is named \(element.variable.name.text) too",
                    zh: "另有元素也名为 \(element.variable.name.text)"))
        }
    }

    /// The element that a reference of a file means; reports where there is none.
    func find(_ reference: ElementReference, in file: Int) -> Int? {
        let owner: Int?
        if let namespace = reference.namespace, namespace != set.files[file].namespace {
            owner = set.files.firstIndex { $0.namespace == namespace }
            if let owner, set.prefix(of: owner, in: file) == nil {
                findings.add(
                    .unknownReference, .error, reference.offset,
                    Message(en: "the model \(namespace) is used, but not imported", zh: "使用了模型 \(namespace)，但未导入"))
                return nil
            }
        } else {
            owner = file
        }
        if let found = owner.flatMap({ byID[$0][reference.id] }) { return found }
        findings.add(
            .unknownReference, .error, reference.offset,
            Message(en: "there is no element \(reference.href)", zh: "没有元素 \(reference.href)"),
            hint: Suggestion.hint(for: reference.id, among: byID[owner ?? file].keys.sorted()))
        return nil
    }

    /// The same, where the element must be of a kind.
    func find(_ requirement: Requirement, in file: Int) -> Int? {
        guard let number = find(requirement.element, in: file) else { return nil }
        let fits =
            switch (requirement.kind, elements[number].kind) {
            case (.decision, .decision), (.input, .input), (.knowledge, .function), (.knowledge, .service): true
            // Modelers are lax about the two kinds of information, and the value is the same.
            case (.decision, .input), (.input, .decision): true
            default: false
            }
        guard fits else {
            let noun = elements[number].noun
            findings.add(
                .wrongReference, .error, requirement.element.offset,
                Message(
                    en: "\(elements[number].variable.name.text) is \(noun.en), which cannot be required here",
                    zh: "\(elements[number].variable.name.text) 是\(noun.zh)，不能在此被引用"))
            return nil
        }
        return number
    }
}
