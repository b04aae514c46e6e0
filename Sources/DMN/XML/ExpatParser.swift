import CExpat

/// expat over one file in memory. Owns what C allocates and frees it on every path; safe to use, since no pointer leaves
/// it. This file is the only one of the room that touches C.
@safe struct ExpatParser: ~Copyable {
    /// Why expat reads no further, in its own words.
    struct Failure: Error {
        let reason: String
        let offset: Int
        let isUndefinedEntity: Bool
        let isOutOfMemory: Bool
    }

    private let parser: XML_Parser

    /// Between the address of a namespace and a local name. XML allows it in neither.
    fileprivate static let separator = UInt8(0x0C)

    /// - Returns: nil when memory is short.
    init?() {
        guard let created = unsafe XML_ParserCreateNS("UTF-8", XML_Char(Self.separator)) else { return nil }
        unsafe parser = created
        unsafe XML_SetElementHandler(parser, startElement, endElement)
        unsafe XML_SetCharacterDataHandler(parser, characterData)
        unsafe XML_SetStartDoctypeDeclHandler(parser, startDoctype)
        unsafe XML_SetStartNamespaceDeclHandler(parser, startNamespace)
    }

    deinit { unsafe XML_ParserFree(parser) }

    /// Hands everything in the file to the builder, until the end or until the builder refuses.
    /// - Parameter bytes: at most 2 GiB.
    mutating func parse(_ bytes: [UInt8], into builder: XMLTreeBuilder) throws(Failure) {
        let feed = unsafe Feed(builder, parser: parser)
        let status = withExtendedLifetime(feed) {
            unsafe XML_SetUserData(parser, Unmanaged.passUnretained(feed).toOpaque())
            return unsafe bytes.withUnsafeBytes { bytes in
                unsafe XML_Parse(
                    parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), 1)
            }
        }
        guard status == XML_STATUS_ERROR, builder.refusal == nil else { return }
        let code = unsafe XML_GetErrorCode(parser)
        throw Failure(
            reason: unsafe XML_ErrorString(code).map { unsafe String(cString: $0) } ?? "not XML",
            offset: max(0, Int(unsafe XML_GetCurrentByteIndex(parser))),
            isUndefinedEntity: code == XML_ERROR_UNDEFINED_ENTITY, isOutOfMemory: code == XML_ERROR_NO_MEMORY)
    }
}

/// What expat's callbacks are given: the builder, and the parser to ask for the place and to stop.
@safe private final class Feed {
    let builder: XMLTreeBuilder
    private let parser: XML_Parser

    init(_ builder: XMLTreeBuilder, parser: XML_Parser) {
        self.builder = builder
        unsafe self.parser = unsafe parser
    }

    var offset: Int { Int(unsafe XML_GetCurrentByteIndex(parser)) }

    /// Ends the parsing where the builder has refused.
    func check() {
        if builder.refusal != nil { _ = unsafe XML_StopParser(parser, XML_Bool(XML_FALSE)) }
    }

    static func of(_ data: UnsafeMutableRawPointer?) -> Feed? {
        unsafe data.map { unsafe Unmanaged<Feed>.fromOpaque($0).takeUnretainedValue() }
    }
}

/// `address␌local`, or `local` where there is no namespace.
private func name(_ text: UnsafePointer<XML_Char>) -> XMLName {
    let parts = unsafe String(cString: text).utf8.split(
        separator: ExpatParser.separator, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return XMLName(namespace: "", local: parts.first.flatMap { String($0) } ?? "") }
    return XMLName(namespace: String(parts[0]) ?? "", local: String(parts[1]) ?? "")
}

private func startElement(
    _ data: UnsafeMutableRawPointer?, _ tag: UnsafePointer<XML_Char>?,
    _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
    guard let feed = unsafe Feed.of(data), let tag = unsafe tag else { return }
    var attributes: [XMLAttribute] = []
    var position = 0
    // Names and values in turn, ended by a null pointer.
    while let key = unsafe list?[position], let value = unsafe list?[position + 1] {
        attributes.append(XMLAttribute(name: unsafe name(key), value: unsafe String(cString: value)))
        position += 2
    }
    feed.builder.start(unsafe name(tag), attributes, at: feed.offset)
    feed.check()
}

private func endElement(_ data: UnsafeMutableRawPointer?, _ tag: UnsafePointer<XML_Char>?) {
    guard let feed = unsafe Feed.of(data) else { return }
    feed.builder.end(at: feed.offset)
}

private func characterData(_ data: UnsafeMutableRawPointer?, _ text: UnsafePointer<XML_Char>?, _ count: CInt) {
    guard let feed = unsafe Feed.of(data) else { return }
    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
    feed.builder.text(unsafe Array(bytes), at: feed.offset)
    feed.check()
}

private func startDoctype(
    _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?, _ system: UnsafePointer<XML_Char>?,
    _ publicID: UnsafePointer<XML_Char>?, _ hasSubset: CInt
) {
    guard let feed = unsafe Feed.of(data) else { return }
    feed.builder.documentType(at: feed.offset)
    feed.check()
}

private func startNamespace(
    _ data: UnsafeMutableRawPointer?, _ prefix: UnsafePointer<XML_Char>?, _ address: UnsafePointer<XML_Char>?
) {
    guard let feed = unsafe Feed.of(data), let prefix = unsafe prefix, let address = unsafe address else { return }
    feed.builder.declare(unsafe String(cString: prefix), unsafe String(cString: address))
}
