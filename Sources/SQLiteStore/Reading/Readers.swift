internal import Core
internal import Synchronization

/// Read-only connections, each on a thread of its own, opened as they are needed.
final class Readers: Sendable {
    /// A body that waits for a connection; it is given the reason when none can be opened.
    typealias Request = @Sendable (Result<Session, Refusal>) -> Void

    private let path: String
    private let mailbox = Mailbox<Request>()
    private let threads = Mutex<[ServiceThread]>([])

    static let most = 4

    init(path: String) {
        self.path = path
    }

    func submit(_ request: @escaping Request) {
        switch mailbox.post(request) {
        case .taken: break
        case .queued: addThread()
        case .closed: request(.failure(.storeClosed))
        }
    }

    func close() { mailbox.close() }

    func ended() async {
        for thread in threads.withLock({ $0 }) { await thread.ended() }
    }

    private func addThread() {
        threads.withLock { threads in
            guard threads.count < Readers.most else { return }
            threads.append(ServiceThread("countersign-reader-\(threads.count + 1)") { [self] in serve() })
        }
    }

    private func serve() {
        while let first = mailbox.take(1) {
            do {
                return try serve(first)
            } catch {
                for request in first { request(.failure(error)) }
            }
        }
    }

    private func serve(_ first: [Request]) throws(Refusal) {
        try Connection.open(path, .reading) { connection throws(Refusal) in
            try Layout.check(connection, path: path)
            let session = Session(connection)
            var requests: [Request]? = first
            while let next = requests {
                for request in next { answer(request, session) }
                requests = mailbox.take(1)
            }
        }
    }

    /// Inside a transaction, so that the body sees one state of the database however many queries it makes.
    private func answer(_ request: Request, _ session: Session) {
        do {
            try session.connection.query("BEGIN").run()
        } catch {
            return request(.failure(error))
        }
        session.begin()
        request(.success(session))
        try? session.connection.query("COMMIT").run()
    }
}
