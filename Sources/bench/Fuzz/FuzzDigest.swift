internal import FEEL

/// A running digest of answers (FNV-1a, 64 bits): two machines, two builds or two seeds of hashing agree on it, or one of
/// them answers something else.
struct FuzzDigest: Equatable {
    private(set) var value: UInt64

    init(value: UInt64 = 0xCBF2_9CE4_8422_2325) { self.value = value }

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(0xFF)
    }

    mutating func add(_ number: Int) {
        for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(_ diagnostics: [FEELDiagnostic]) {
        for diagnostic in diagnostics {
            add(diagnostic.code)
            add(diagnostic.range.lowerBound)
            add(diagnostic.range.upperBound)
            add(diagnostic.message)
            add(diagnostic.hint ?? "")
        }
    }

    mutating func add(_ evaluation: Evaluation) {
        add(evaluation.value.kindName)
        add(FEELText.of(evaluation.value))
        add(evaluation.diagnostics)
        add(evaluation.steps)
    }

    mutating func add(_ other: FuzzDigest) { add(Int(truncatingIfNeeded: other.value)) }
}
