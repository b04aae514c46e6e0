internal import Definitions

extension Session {
    /// What the program's plugins say of themselves; nothing where they cannot be set up, which `doctor` explains.
    var knownPlugins: KnownPlugins {
        (try? house.plugins(DatabaseOptions.standard(in: surroundings))) ?? .none
    }
}
