import Core
import FEEL
import YAML

/// The keys of `vote:` as a mapping.
enum VoteKeys {
    static let table = KeyTable(
        title: Message(en: "Vote", zh: "表决"),
        doc: Message(en: "How many of those asked must approve.", zh: "需要多少人批准。"),
        keys: [
            Key(
                "pass", .notation(.part), required: true,
                en: "A number of people, or a part of those asked.", zh: "人数，或所占比例。", example: "pass: 2/3"),
            .notYet("weight", en: "votes that weigh more", zh: "票的权重"),
            .notYet("reject", en: "how many reject", zh: "多少人拒绝即不通过"),
            .notYet("tie", en: "what happens when votes are equal", zh: "票数相等时的处理"),
            .notYet("quorum", en: "how many must vote", zh: "法定人数"),
            .notYet("veto", en: "whose rejection is enough", zh: "一票否决"),
        ])
}

struct VoteLowering {
    let findings: Findings

    func lower(_ node: Node) -> VoteRule? {
        switch node.text {
        case "any": return .any
        case "all": return .all
        case "majority": return .majority
        default:
            guard let keys = KeyedReader(node, .vote, findings), let pass = keys["pass"] else { return nil }
            return rule(pass)
        }
    }

    private func rule(_ node: Node) -> VoteRule? {
        guard let text = node.text else { return nil }
        if text.hasSuffix("%") { return percent(text.dropLast(), node) }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, let part = whole(parts[0]), let total = whole(parts[1]) {
            return share(part, of: total, node)
        }
        guard parts.count == 1, let count = whole(parts[0]) else {
            findings.badNotation(text, at: node.range, .part)
            return nil
        }
        guard count >= 1 else { return refuse(node, Message(en: "nobody would have to approve", zh: "无需任何人批准")) }
        return .count(count)
    }

    private func whole(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } && text.utf8.count <= 6 ? Int(text) : nil
    }

    private func percent(_ text: Substring, _ node: Node) -> VoteRule? {
        guard String(text).isPlainDecimal, let number = Decimal128(text), number.scale <= 4,
            let scaled = (number * Decimal128(10_000))?.intValue
        else {
            findings.badNotation("\(text)%", at: node.range, .part)
            return nil
        }
        return share(scaled, of: 1_000_000, node)
    }

    private func share(_ part: Int, of total: Int, _ node: Node) -> VoteRule? {
        guard total > 0, part <= total else {
            return refuse(
                node, Message(en: "more than all of those asked would have to approve", zh: "需要批准的人数超过全体"))
        }
        guard part > 0 else { return refuse(node, Message(en: "nobody would have to approve", zh: "无需任何人批准")) }
        let divisor = VoteLowering.greatestCommonDivisor(part, total)
        return .share(numerator: part / divisor, denominator: total / divisor)
    }

    private func refuse(_ node: Node, _ message: Message) -> VoteRule? {
        findings.error(.badVote, node.range, message)
        return nil
    }

    private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
        right == 0 ? left : greatestCommonDivisor(right, left % right)
    }
}
