import Core

/// Builds the tree from what the parser hands out, and holds the limits. Where one is exceeded it keeps the refusal and
/// takes no more.
final class XMLTreeBuilder {
    private struct Open {
        let name: XMLName
        let attributes: [XMLAttribute]
        let offset: Int
        var children: [XMLElement] = []
        var text = XMLTextBuilder()
    }

    private let limits: XMLLimits
    private var open: [Open] = []
    private var elements = 0
    private(set) var root: XMLElement?
    /// The namespaces by prefix, wherever they are declared; where a prefix is declared again, the first one.
    private(set) var prefixes: [String: String] = [:]
    private(set) var refusal: XMLRefusal?

    init(limits: XMLLimits) { self.limits = limits }

    func start(_ name: XMLName, _ attributes: [XMLAttribute], at offset: Int) {
        elements += 1
        if open.count >= limits.depth {
            return refuse(
                .tooDeep, at: offset,
                Message(
                    en: "elements stand more than \(limits.depth) deep within each other",
                    zh: "元素嵌套超过 \(limits.depth) 层"))
        }
        if elements > limits.elements {
            return refuse(
                .tooManyElements, at: offset,
                Message(en: "the file has more than \(limits.elements) elements", zh: "元素超过 \(limits.elements) 个"))
        }
        if attributes.count > limits.attributes {
            return refuse(
                .tooManyElements, at: offset,
                Message(
                    en: "the element \(name.local) has more than \(limits.attributes) attributes",
                    zh: "元素 \(name.local) 的属性超过 \(limits.attributes) 个"))
        }
        if attributes.contains(where: { $0.value.utf8.count > limits.textBytes }) {
            return refuseText(in: name, at: offset)
        }
        open.append(Open(name: name, attributes: attributes, offset: offset))
    }

    func declare(_ prefix: String, _ address: String) {
        guard prefixes.count < limits.attributes, prefixes[prefix] == nil else { return }
        prefixes[prefix] = address
    }

    func text(_ bytes: some Collection<UInt8>, at offset: Int) {
        guard refusal == nil, !open.isEmpty else { return }
        open[open.count - 1].text.append(bytes, at: offset)
        if open[open.count - 1].text.count > limits.textBytes { refuseText(in: open[open.count - 1].name, at: offset) }
    }

    func end(at offset: Int) {
        guard refusal == nil, let last = open.popLast() else { return }
        let element = XMLElement(
            name: last.name, attributes: last.attributes, children: last.children, text: last.text.text(at: offset),
            offset: last.offset)
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }

    /// A document type could name files of this machine and entities that grow without bound; no model needs one.
    func documentType(at offset: Int) {
        refuse(
            .doctype, at: offset,
            Message(en: "the file declares a document type", zh: "文件声明了文档类型（DOCTYPE）"),
            hint: Message(en: "delete the line <!DOCTYPE …>", zh: "请删除 <!DOCTYPE …> 一行"))
    }

    private func refuseText(in name: XMLName, at offset: Int) {
        refuse(
            .textTooLong, at: offset,
            Message(
                en: "a text of the element \(name.local) has more than \(limits.textBytes) bytes",
                zh: "元素 \(name.local) 的文本超过 \(limits.textBytes) 字节"))
    }

    private func refuse(_ code: DMNCode, at offset: Int, _ message: Message, hint: Message? = nil) {
        guard refusal == nil else { return }
        refusal = XMLRefusal(code, at: offset, message, hint: hint)
    }
}
