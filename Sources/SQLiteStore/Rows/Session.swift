internal import Core
internal import Ports

/// What a store can be asked and told inside a transaction, on one connection. The methods stand in the files of this
/// folder, by what they are about.
final class Session: StoreTransaction {
    let connection: Connection
    let names: Names
    let directories: DirectoryCache
    /// The highest number given to an instance whose first events may not have been appended yet.
    var lastGiven: Int64 = 0
    /// Whether a directory was loaded in the present transaction.
    var hasLoaded = false

    init(_ connection: Connection) {
        self.connection = connection
        names = Names(connection)
        directories = DirectoryCache()
    }

    /// At the beginning of a transaction: other connections may have loaded directories since the last one.
    func begin() {
        lastGiven = 0
        hasLoaded = false
        directories.forgetReign()
    }

    func committed() { names.committed() }

    func rolledBack() { restore(Mark(names: 0)) }

    /// Where the memory of the session goes back to when a command is rolled back.
    struct Mark {
        let names: Int
    }

    var mark: Mark { Mark(names: names.mark) }

    func restore(_ mark: Mark) {
        names.forget(since: mark.names)
        if hasLoaded { directories.forgetAll() }
    }
}
