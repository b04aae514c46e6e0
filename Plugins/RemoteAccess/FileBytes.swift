#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reading and writing an open file, past interruptions by signals.
enum FileBytes {
    /// Reads what is there, at most as much as the buffer holds; 0 at the end, less for an error, which is in `errno`.
    static func fill(_ buffer: inout [UInt8], from file: Int32) -> Int {
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
            if count >= 0 || errno != EINTR { return count }
        }
    }

    /// Writes all; false for an error, which is in `errno`.
    static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe pour($0, into: file) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}

/// Outside the type, whose own `write` would hide the system's.
private func pour(_ bytes: UnsafeRawBufferPointer, into file: Int32) -> Int {
    unsafe write(file, bytes.baseAddress, bytes.count)
}
