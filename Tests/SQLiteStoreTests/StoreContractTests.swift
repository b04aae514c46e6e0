import StoreContract
import Testing

struct StoreContractTests {
    @Test(arguments: StorePromise.all)
    func `SQLite keeps the promise of every store`(_ promise: StorePromise) async throws {
        try await promise.check(in: TemporaryHome())
    }
}
