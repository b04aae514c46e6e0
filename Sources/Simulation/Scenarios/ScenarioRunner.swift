package import CountersignPluginKit
package import Ports

/// Runs the scenarios that stand beside workflows, through the real engine and a real store, on a simulated clock.
package struct ScenarioRunner: Sendable {
    /// Opens a store for one scenario: empty, and its alone. The runner closes it.
    package typealias StoreOpening = @Sendable () async throws -> any Store
    /// The plugins of one scenario; those with a state get a fresh one each time.
    package typealias Plugins = @Sendable () async throws -> PluginRegistry

    private let openStore: StoreOpening
    private let plugins: Plugins

    package init(openStore: @escaping StoreOpening, plugins: @escaping Plugins = { PluginRegistry() }) {
        self.openStore = openStore
        self.plugins = plugins
    }

    /// Runs every scenario of the files.
    ///
    /// - Parameters:
    ///   - files: paths of scenario files, of workflows that have one beside them, or of folders, which are searched for
    ///     `*.test.yaml`.
    ///   - progress: called before each file with its name.
    /// - Returns: a report for each file, in the order of the paths and, within a folder, of the names. A file that cannot
    ///   be read has a report that says so.
    package func run(
        files: [String], progress: @Sendable (String) -> Void = { _ in }
    ) async -> [ScenarioReport] {
        var reports: [ScenarioReport] = []
        for file in files {
            switch ScenarioFiles.find(file) {
            case .success(let found):
                for path in found {
                    progress(path)
                    reports.append(await FileRun(path: path, openStore: openStore, plugins: plugins).run())
                }
            case .failure(let mistake): reports.append(.unreadable(mistake))
            }
        }
        return reports
    }
}
