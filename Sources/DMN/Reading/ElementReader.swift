import Core
import Definitions
import FEEL

/// An element of the standard's namespace, asked for its parts by name.
struct ElementReader {
    let element: XMLElement
    let reading: FileReading

    var name: String { element.name.local }
    var offset: Int { element.offset }

    /// The elements inside that are of the standard's namespace; those of modelers are none of ours.
    var children: [ElementReader] {
        element.children.filter { $0.name.namespace == element.name.namespace }.map(inside)
    }

    func inside(_ child: XMLElement) -> ElementReader { ElementReader(element: child, reading: reading) }

    func all(_ name: String) -> [ElementReader] { children.filter { $0.name == name } }

    /// The only element of a name; a second one is reported.
    func only(_ name: String) -> ElementReader? {
        let found = all(name)
        if found.count > 1 {
            reading.error(
                .repeatedElement, found[1].offset,
                Message(en: "`\(self.name)` has more than one `\(name)`", zh: "`\(self.name)` 中有多个 `\(name)`"))
        }
        return found.first
    }

    /// The same, where it must be there.
    func required(_ name: String) -> ElementReader? {
        if let found = only(name) { return found }
        missing(name)
        return nil
    }

    func missing(_ name: String) {
        reading.error(
            .missingElement, offset,
            Message(en: "`\(self.name)` lacks its `\(name)`", zh: "`\(self.name)` 缺少 `\(name)`"))
    }

    /// Warns of elements that the standard does not have here. What is written about elements is let through anywhere.
    func expect(_ names: Set<String>) {
        for child in children where !names.contains(child.name) && !Self.remarks.contains(child.name) {
            reading.warning(
                .unknownElement, child.offset,
                Message(
                    en: "`\(child.name)` is not known inside `\(name)`; it is passed over",
                    zh: "`\(name)` 中的 `\(child.name)` 无法识别，已忽略"),
                hint: Suggestion.hint(for: child.name, among: names.sorted()))
        }
    }

    private static let remarks: Set<String> = ["description", "extensionElements", "extensionAttributes"]

    // MARK: Attributes and texts

    func attribute(_ name: String) -> String? { element[name] }

    /// An attribute that must be there.
    func requiredAttribute(_ name: String) -> String? {
        if let value = element[name] { return value }
        reading.error(
            .missingAttribute, offset,
            Message(en: "`\(self.name)` lacks its attribute `\(name)`", zh: "`\(self.name)` 缺少属性 `\(name)`"))
        return nil
    }

    /// The text of the element `text` inside: of literal expressions, unary tests, annotations.
    var innerText: XMLText? { only("text")?.element.text }

    /// A type reference: an attribute, or in item definitions an element.
    var typeReference: TypeReference? {
        if let name = attribute("typeRef") { return TypeReference(name: name.trimmed, offset: reading.place(offset)) }
        guard let element = only("typeRef") else { return nil }
        let text = element.element.text.trimmed
        return TypeReference(name: text.string, offset: reading.place(text.offset))
    }

    /// `#id` of the attribute `href`.
    var reference: ElementReference? {
        requiredAttribute("href").map { ElementReference(href: $0.trimmed, offset: reading.place(offset)) }
    }

    /// Unary tests, such as allowed values; nil where there are none.
    func tests(_ name: String) -> BoxedText? {
        guard let element = only(name), element.isFEEL, let text = element.innerText, !text.isBlank else { return nil }
        return reading.text(text)
    }

    /// Whether the expressions in it are FEEL; reports where they are not.
    var isFEEL: Bool {
        guard let language = attribute("expressionLanguage"), !Self.isFEEL(language) else { return true }
        reading.error(
            .expressionLanguage, offset,
            Message(
                en: "expressions in \(language) are not carried out, only those in FEEL",
                zh: "不执行 \(language) 表达式，只支持 FEEL"))
        return false
    }

    /// `https://www.omg.org/spec/DMN/20230324/FEEL/` and those of the other versions, of which that of DMN 1.1 is
    /// `http://www.omg.org/spec/FEEL/20140401`; `feel` is what some modelers write.
    static func isFEEL(_ language: String) -> Bool {
        let language = language.trimmed.lowercased()
        return language.isEmpty || language == "feel"
            || language.contains("omg.org/spec/") && language.contains("/feel")
    }
}

extension String {
    /// Without the white space around it.
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
