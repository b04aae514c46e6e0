internal import FEEL

/// Somebody sent the request back. The scope gives up what it was at, and all below it is gone.
package struct Returned: EventBody {
    /// The smallest scope that holds the step that is returned to.
    package let scope: Int
    package let task: Int
    package let to: StepPath
    /// Where the scope comes straight back to, with `resume: back`.
    package let bookmark: Bookmark?
    package let comment: String?

    static let kind = "returned.1"

    init(scope: Int, task: Int, to: StepPath, bookmark: Bookmark?, comment: String?) {
        self.scope = scope
        self.task = task
        self.to = to
        self.bookmark = bookmark
        self.comment = comment
    }

    init(from members: EventMembers) throws(Refusal) {
        scope = try members.int("scope")
        task = try members.int("task")
        to = try members.path("to")
        bookmark = try members.optionalMembers("bookmark").map { (found) throws(Refusal) in try Bookmark(from: found) }
        comment = members.optionalText("comment")
    }

    func write(to writer: inout JSONWriter) {
        if let bookmark { writer.object("bookmark") { bookmark.write(to: &$0) } }
        writer.member("comment", comment)
        writer.member("scope", scope)
        writer.member("task", task)
        writer.member("to", to.text)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        instance.removeChildren(of: scope)
        instance.closeAll(of: scope)
        try instance.move(scope, to: .entering)
        instance.scopes.update(scope) { $0.bookmark = bookmark }
    }
}
