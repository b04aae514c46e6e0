internal import Definitions

extension Session {
    /// What the program's plugins say of themselves; nothing where they cannot be set up, which `doctor` explains.
    var knownPlugins: KnownPlugins {
        let facts = (try? house.plugins(DatabaseOptions.standard(in: surroundings))) ?? []
        return KnownPlugins(
            facts.map { KnownPlugins.Plugin(name: $0.name, outcomes: $0.outcomes, output: $0.output) })
    }
}
