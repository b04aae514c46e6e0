internal import ArgumentParser
internal import Core
internal import Engine
internal import FEEL

struct WorkRun: Verb {
    static let configuration = CommandConfiguration(
        commandName: "work", abstract: "Run plugins and fire timers, until an interrupt.",
        discussion: "On an interrupt or a request to end, what runs is given a moment to finish.")

    @Flag(help: "Do what is due now, then end.")
    var once = false

    @Option(help: "Plugins that run at the same time.")
    var concurrency = 8

    @Option(help: ArgumentHelp("The name of this worker in the database. Default: made up.", valueName: "name"))
    var name: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...256).contains(concurrency) else { throw ValidationError("--concurrency takes 1 to 256.") }
    }

    func run(in session: Session) async throws {
        let worker = name ?? "cli-" + CommandID.random().text.prefix(8)
        let log = WorkLog(session: session)
        try await session.withEngine(database) { engine in
            if once {
                let report = try await engine.drain(
                    DrainLimits(acts: 1_000_000, concurrency: concurrency), worker: worker)
                for step in report.steps { log.note(step) }
            } else {
                session.note("working as \(worker); interrupt to stop", "以 \(worker) 工作，按 Ctrl-C 停止")
                await untilStopped(Worker(engine, name: worker, concurrency: concurrency), log, session.surroundings)
            }
        }
        session.answer(log.document)
    }

    private func untilStopped(_ worker: Worker, _ log: WorkLog, _ surroundings: Surroundings) async {
        let work = Task { await worker.run { log.note($0) } }
        let stop = Task {
            await surroundings.stopRequested()
            work.cancel()
        }
        await work.value
        stop.cancel()
    }
}
