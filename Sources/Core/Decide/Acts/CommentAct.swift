extension Deliberation {
    /// Anybody in the directory may comment, also on an instance that has ended.
    mutating func comment(_ comment: Comment) throws(Refusal) {
        let person = try actingPerson()
        guard try facts.person(person) != nil else { throw .stranger(person) }
        guard !comment.text.allSatisfy(\.isWhitespace) else {
            throw Refusal("comment.empty", .invalid, Message(en: "A comment has words.", zh: "评论不能为空。"))
        }
        try record(.commented(Commented(text: comment.text)))
    }
}
