import Core

/// Reads an XML file into a tree, under limits: no document types, no entities beyond XML's own five, nothing from
/// outside of the file.
enum XMLReader {
    /// The file as UTF-8, which all offsets count in, and its tree or the reason for which there is none.
    struct Outcome {
        let bytes: [UInt8]
        let tree: Result<XMLTree, XMLRefusal>
    }

    static func read(_ file: [UInt8], limits: XMLLimits = .standard) -> Outcome {
        do throws(XMLRefusal) {
            guard file.count <= limits.fileBytes else { throw tooLarge(file.count, limits) }
            let bytes = try XMLEncoding.utf8(file)
            do throws(XMLRefusal) {
                return Outcome(bytes: bytes, tree: .success(try tree(bytes, limits)))
            } catch {
                return Outcome(bytes: bytes, tree: .failure(error))
            }
        } catch {
            return Outcome(bytes: Array(file.prefix(limits.fileBytes)), tree: .failure(error))
        }
    }

    private static func tree(_ bytes: [UInt8], _ limits: XMLLimits) throws(XMLRefusal) -> XMLTree {
        guard var parser = ExpatParser() else { throw outOfMemory(at: 0) }
        let builder = XMLTreeBuilder(limits: limits)
        do throws(ExpatParser.Failure) {
            try parser.parse(bytes, into: builder)
        } catch {
            throw refusal(error)
        }
        if let refusal = builder.refusal { throw refusal }
        guard let root = builder.root else {
            throw XMLRefusal(.xml, at: 0, Message(en: "the file holds no element", zh: "文件中没有元素"))
        }
        return XMLTree(root: root, prefixes: builder.prefixes)
    }

    private static func refusal(_ failure: ExpatParser.Failure) -> XMLRefusal {
        if failure.isOutOfMemory { return outOfMemory(at: failure.offset) }
        if failure.isUndefinedEntity {
            return XMLRefusal(
                .entity, at: failure.offset,
                Message(en: "an entity is used that XML does not have itself", zh: "使用了 XML 自身没有的实体"),
                hint: Message(
                    en: "write the character, or one of &lt; &gt; &amp; &quot; &apos; &#…;",
                    zh: "请直接写字符，或使用 &lt; &gt; &amp; &quot; &apos; &#…;"))
        }
        return XMLRefusal(
            .xml, at: failure.offset,
            Message(en: "the file is not XML: \(failure.reason)", zh: "文件不是合法的 XML：\(failure.reason)"))
    }

    private static func tooLarge(_ count: Int, _ limits: XMLLimits) -> XMLRefusal {
        XMLRefusal(
            .tooLarge, at: 0,
            Message(
                en: "the file has \(count) bytes, more than the \(limits.fileBytes) allowed",
                zh: "文件有 \(count) 字节，超过上限 \(limits.fileBytes)"))
    }

    private static func outOfMemory(at offset: Int) -> XMLRefusal {
        XMLRefusal(.outOfMemory, at: offset, Message(en: "there is not enough memory", zh: "内存不足"))
    }
}
