/// What publishing a workflow did; both carry the version that the text now stands under.
package enum PublishOutcome: Sendable, Hashable {
    case published(version: Int)
    /// The same text stands under this version already.
    case unchanged(version: Int)

    package var version: Int {
        switch self {
        case .published(let version), .unchanged(let version): version
        }
    }
}
