internal import Core

/// What a process ends with. The numbers are part of the contract with scripts.
package enum EndStatus: Int32, Sendable, CaseIterable {
    case success = 0
    case failure = 1
    /// The arguments make no sense.
    case usage = 2
    case notFound = 3
    case denied = 4
    case conflict = 5
    /// `check`, `verify`, `test`, `conform` or `doctor` found something.
    case problemsFound = 6
    case timedOut = 7
}

extension EndStatus {
    init(_ refusal: Refusal) {
        switch refusal.kind {
        case .invalid: self = .failure
        case .notFound: self = .notFound
        case .denied: self = .denied
        case .conflict: self = .conflict
        case .unavailable: self = refusal.code == "store.busy" ? .timedOut : .failure
        }
    }
}

extension EndStatus {
    /// For the pages about the commands.
    var meaning: String {
        switch self {
        case .success: "All is well."
        case .failure: "An error."
        case .usage: "The arguments make no sense."
        case .notFound: "What was named is not there."
        case .denied: "It is not allowed."
        case .conflict: "Things stand otherwise than the act needs."
        case .problemsFound: "Problems were found."
        case .timedOut: "Time ran out while waiting."
        }
    }
}
