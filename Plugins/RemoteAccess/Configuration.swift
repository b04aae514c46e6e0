extension RemoteAccessPlugin {
    /// How the plugin is set up at a site.
    public struct Configuration: Sendable {
        /// The addresses to give, as an IPv4 network: `10.66.0.0/24`. From /16 to /30.
        public var pool: String
        /// Addresses of the pool that are never given; the first host unless told, which is the server's by custom.
        public var reserved: [String]?
        /// Where clients reach the server: `vpn.bank.example:51820`.
        public var endpoint: String
        /// The server's public key in Base64.
        public var serverPublicKey: String
        /// What clients send through the tunnel; the pool unless told.
        public var allowedIPs: [String]?
        /// Name servers for clients.
        public var dns: [String]
        /// Seconds between keep-alives.
        public var keepalive: Int
        /// The longest period of one grant, in days.
        public var maximumDays: Int
        /// The offset from UTC in which a last day ends, in seconds; China's unless told.
        public var utcOffset: Int
        /// A directory of the plugin's own; it is made with mode 0700. All processes that grant access share it.
        public var stateDirectory: String

        /// A set-up.
        public init(
            pool: String, endpoint: String, serverPublicKey: String, stateDirectory: String, reserved: [String]? = nil,
            allowedIPs: [String]? = nil, dns: [String] = [], keepalive: Int = 25, maximumDays: Int = 366,
            utcOffset: Int = 28_800
        ) {
            self.pool = pool
            self.reserved = reserved
            self.endpoint = endpoint
            self.serverPublicKey = serverPublicKey
            self.allowedIPs = allowedIPs
            self.dns = dns
            self.keepalive = keepalive
            self.maximumDays = maximumDays
            self.utcOffset = utcOffset
            self.stateDirectory = stateDirectory
        }
    }
}
