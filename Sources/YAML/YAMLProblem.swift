/// One mistake of a file: a value to collect, never thrown at the user.
package struct YAMLProblem: Hashable, Sendable {
    package let refusal: YAMLRefusal
    /// Where it is; empty where the mistake is a place.
    package let range: SourceRange
    /// What is wrong, as one sentence without a full stop.
    package let message: String
    /// What to do about it.
    package let hint: String?

    package init(_ refusal: YAMLRefusal, _ range: SourceRange, _ message: String, hint: String? = nil) {
        self.refusal = refusal
        self.range = range
        self.message = message
        self.hint = hint
    }

    /// `yaml.` and the reason, kebab-case.
    package var code: String { refusal.rawValue }

    /// What stands in place of all further problems.
    static func tooMany(_ limit: Int, at range: SourceRange) -> YAMLProblem {
        YAMLProblem(.tooManyProblems, range, "more than \(limit) problems; the rest is not shown")
    }
}
