internal import Core
internal import Definitions
internal import Engine
internal import FEEL
internal import Ports

/// One call of the program: the house, and how to answer.
struct Session: Sendable {
    let house: House
    let face: Face
    let format: OutputFormat

    var surroundings: Surroundings { house.surroundings }

    /// The present moment, in the zone that answers are given in; nil where FEEL has no such date.
    var now: DateTime? { face.zone.dateTime(house.clock.now()) }

    /// Data, to standard output.
    func answer(_ answer: some Answer) {
        surroundings.write(.output, format.render(answer, for: face))
        for message in answer.notes { note(message) }
    }

    /// Anything else, to standard error.
    func note(_ message: Message) { surroundings.write(.error, PrintableText.lines(face.text(message)) + "\n") }

    func note(_ en: String, _ zh: String) { note(Message(en: en, zh: zh)) }

    /// Opens the database, and lets go of it when the body is done.
    func withEngine<Result>(_ database: DatabaseOptions, _ body: (Engine) async throws -> Result) async throws -> Result
    {
        let store = try await open(database)
        do {
            let result = try await body(try house.makeEngine(store, database.path(in: surroundings), Session.compile))
            try await store.close()
            return result
        } catch {
            try? await store.close()
            throw error
        }
    }

    private func open(_ database: DatabaseOptions) async throws -> any Store {
        let path = database.path(in: surroundings)
        do {
            return try await house.openStore(path)
        } catch let refusal as Refusal where refusal.code == "store.not-found" {
            throw Problem(
                refusal.code, .notFound, refusal.message, context: refusal.context,
                hint: Message(
                    en: "make one with `countersign init`, or name one with --db",
                    zh: "用 countersign init 新建，或用 --db 指定"))
        }
    }
}
