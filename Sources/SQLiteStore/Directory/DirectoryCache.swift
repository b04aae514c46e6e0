internal import Core

/// What a connection remembers of the directories: which version is in force when, for the present transaction, and
/// what was asked of the versions used last. A version never changes, so its answers stay true.
final class DirectoryCache {
    /// A version, in force from a moment (inclusive) to a moment (exclusive); no version before the first.
    struct Reign {
        let version: Int64?
        let from: Moment?
        let to: Moment?

        func covers(_ moment: Moment) -> Bool {
            if let from, moment < from { return false }
            if let to, moment >= to { return false }
            return true
        }
    }

    private var reign: Reign?
    private var recent: [DirectoryVersion] = []

    /// Old versions are asked for only where an old moment is; two cover a change of version.
    private static let most = 2

    func reign(at moment: Moment, else find: () throws(Refusal) -> Reign) throws(Refusal) -> Reign {
        if let reign, reign.covers(moment) { return reign }
        let found = try find()
        reign = found
        return found
    }

    func version(_ number: Int64, else open: () -> DirectoryVersion) -> DirectoryVersion {
        if let known = recent.first(where: { $0.number == number }) { return known }
        let version = open()
        recent = [version] + recent.prefix(DirectoryCache.most - 1)
        return version
    }

    /// Other versions may be in force when from now on.
    func forgetReign() { reign = nil }

    /// After a rollback: the number of a version that was loaded in vain will mean another directory.
    func forgetAll() {
        reign = nil
        recent = []
    }
}
