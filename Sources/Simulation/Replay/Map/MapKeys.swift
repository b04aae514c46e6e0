/// The keys of a map file and of what stands in it.
package enum MapKeys {
    static let map = [
        "map", "versions", "directory", "columns", "form", "acts", "ignore", "ends", "findings", "checks",
    ]
    static let version = ["file", "until"]
    static let source = ["column", "value", "has"]
    static let deeds = ["draft", "submit", "approve", "reject", "return", "complete", "withdraw"]
    static let act = deeds + ["by", "to", "leads-to"]
    static let performer = ["role", "person", "initiator"]
    static let finding = ["title", "events", "at", "version"]
    static let check = ["title", "different-people"]

    package static let all = Set(map + version + source + act + performer + finding + check)
}
