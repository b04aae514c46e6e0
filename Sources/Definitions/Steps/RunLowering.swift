import Core
import FEEL
import YAML

/// The keys of `retry:`.
enum RetryKeys {
    static let table = KeyTable(
        title: Message(en: "Retry", zh: "重试"),
        doc: Message(
            en: "How often a failed run is tried again. The pause doubles each time, from the first to the last.",
            zh: "失败后的重试。间隔逐次加倍，自首个至末个。"),
        keys: [
            Key(
                "attempts", .whole(1...1000), standard: "5", en: "How often it is tried in all.", zh: "总尝试次数。",
                example: "attempts: 5"),
            Key(
                "backoff", .notation(.backoff), standard: "PT1S..PT1M", en: "The first and the longest pause.",
                zh: "首个与最长的间隔。", example: "backoff: PT1S..PT1M"),
        ])
}

struct RunLowering {
    let context: StepContext

    func lower(_ node: Node, _ keys: KeyedReader) -> RunStep? {
        guard let plugin = Identifier(node.text ?? "") else { return nil }
        let entries = keys["with"].map { context.findings.entries(of: $0, .input, .value) } ?? []
        let input = entries.compactMap { entry in
            context.expressions.binding(entry.value).map { NamedBinding(name: entry.name, binding: $0) }
        }
        return RunStep(plugin: plugin, input: input, retry: keys["retry"].flatMap(retry) ?? .standard)
    }

    private func retry(_ node: Node) -> RetryPolicy? {
        guard let keys = KeyedReader(node, .retry, context.findings) else { return nil }
        let attempts = keys["attempts"]?.number?.intValue ?? RetryPolicy.standard.attempts
        let pauses = keys["backoff"].flatMap(pauses)
        return RetryPolicy(
            attempts: attempts, first: pauses?.first ?? RetryPolicy.standard.first,
            last: pauses?.last ?? RetryPolicy.standard.last)
    }

    /// `PT1S..PT1M`, or one pause for all attempts.
    private func pauses(_ node: Node) -> (first: Int64, last: Int64)? {
        guard let text = node.text, let scalar = node.scalar else { return nil }
        let reader = DurationReader(findings: context.findings)
        guard let dots = text.range(of: "..", inUTF8: true) else {
            return reader.milliseconds(text, node.range).map { ($0, $0) }
        }
        let behind = scalar.range(ofText: dots.upperBound..<text.utf8.count)
        let before = scalar.range(ofText: 0..<dots.lowerBound)
        let pauses = (
            reader.milliseconds(String(text.utf8.prefix(dots.lowerBound)) ?? "", before),
            reader.milliseconds(String(text.utf8.dropFirst(dots.upperBound)) ?? "", behind)
        )
        guard case (let first?, let last?) = pauses else { return nil }
        if first > last { context.findings.minAboveMax("\(first) ms", "\(last) ms", node.range) }
        return (first, last)
    }
}

extension String {
    /// The first place of an ASCII text, in UTF-8 bytes.
    fileprivate func range(of part: StaticString, inUTF8: Bool) -> Range<Int>? {
        let bytes = Array(utf8)
        let wanted = Array(part.description.utf8)
        guard bytes.count >= wanted.count else { return nil }
        return (0...bytes.count - wanted.count).first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
            .map { $0..<$0 + wanted.count }
    }
}
