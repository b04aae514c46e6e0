import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The zones of the machine's zone database, each read once when it is first asked for.
///
/// What an evaluation gives for a named zone depends on the version of that database; everything else does not.
package final class SystemZones: ZoneRules {
    private let directory: String
    private let tables = Mutex<[String: ZoneTable?]>([:])

    /// The zones below a directory of TZif files.
    package init(directory: String = "/usr/share/zoneinfo") { self.directory = directory }

    /// The zones of this machine, for the whole process.
    package static let shared = SystemZones()

    package func offset(of zone: String, atEpochSecond second: Int) -> Int32? {
        table(of: zone)?.offset(atEpochSecond: second)
    }

    package func offset(of zone: String, atLocalSecond second: Int) -> Int32? {
        table(of: zone)?.offset(atLocalSecond: second)
    }

    private func table(of zone: String) -> ZoneTable? {
        tables.withLock { tables in
            if let known = tables[zone] { return known }
            // The form of the name keeps it below the directory.
            let table = ZoneName.isWellFormed(zone) ? Self.read(directory + "/" + zone).flatMap(ZoneTable.init) : nil
            // Names come from expressions: what is remembered stays bounded.
            if tables.count < 1024 { tables[zone] = .some(table) }
            return table
        }
    }

    /// The first 256 KiB of a file; nil where there is none.
    private static func read(_ path: String) -> [UInt8]? {
        guard let file = unsafe fopen(path, "rb") else { return nil }
        defer { unsafe fclose(file) }
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 256 << 10) { buffer, count in
            count = unsafe fread(buffer.baseAddress, 1, buffer.count, file)
        }
        return bytes.isEmpty ? nil : bytes
    }
}
