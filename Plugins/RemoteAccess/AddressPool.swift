import CountersignPluginKit

/// The host addresses of an IPv4 network, without those that are reserved.
struct AddressPool: Sendable, CustomStringConvertible {
    private let network: UInt32
    private let prefix: Int
    private let reserved: Set<UInt32>

    init(_ text: String, reserved words: [String]?) throws(PluginError) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let network = AddressPool.address(parts[0]), let prefix = Int(parts[1]),
            (16...30).contains(prefix), parts[1] == "\(prefix)"
        else { throw Site.wrong("pool", "\"\(text)\" is no IPv4 network from /16 to /30") }
        guard network & ~AddressPool.mask(prefix) == 0 else {
            throw Site.wrong(
                "pool",
                "\"\(text)\" has host bits; the network is \(AddressPool.text(network & AddressPool.mask(prefix)))/\(prefix)"
            )
        }
        self.network = network
        self.prefix = prefix
        guard let words else {
            reserved = [network + 1]
            return
        }
        var reserved: Set<UInt32> = []
        for word in words {
            guard let address = AddressPool.address(word[...]) else {
                throw Site.wrong("reserved", "\"\(word)\" is no IPv4 address")
            }
            reserved.insert(address)
        }
        self.reserved = reserved
    }

    /// The addresses to give, in ascending order: without network and broadcast address and without the reserved ones.
    var addresses: some Sequence<String> {
        let broadcast = network | ~AddressPool.mask(prefix)
        return (network + 1..<broadcast).lazy.filter { !reserved.contains($0) }.map(AddressPool.text)
    }

    /// How many addresses there are to give.
    var capacity: Int { Int(~AddressPool.mask(prefix)) - 1 - reserved.filter(isHost).count }

    /// `10.66.0.0/24`
    var description: String { "\(AddressPool.text(network))/\(prefix)" }

    private func isHost(_ address: UInt32) -> Bool {
        address > network && address < network | ~AddressPool.mask(prefix)
    }

    private static func mask(_ prefix: Int) -> UInt32 { ~0 << (32 - prefix) }

    private static func text(_ address: UInt32) -> String {
        [24, 16, 8, 0].map { "\(address >> $0 & 0xFF)" }.joined(separator: ".")
    }

    /// Four decimal numbers; no leading zeros, which some programs read as octal.
    private static func address(_ text: Substring) -> UInt32? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var address: UInt32 = 0
        for part in parts {
            guard let byte = UInt8(part), part == "\(byte)" else { return nil }
            address = address << 8 | UInt32(byte)
        }
        return address
    }
}
