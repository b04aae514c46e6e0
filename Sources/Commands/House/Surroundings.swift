package import Core

/// What a command may know of the process that it runs in; tests bring their own.
package struct Surroundings: Sendable {
    package enum Stream: Sendable, CaseIterable {
        case input
        case output
        case error
    }

    /// An environment variable.
    package var variable: @Sendable (String) -> String?
    /// The name of the operating system's user.
    package var userName: @Sendable () -> String?
    package var isTerminal: @Sendable (Stream) -> Bool
    /// The width of the terminal.
    package var columns: @Sendable () -> Int?
    /// Seconds east of UTC at a moment, at this machine's place.
    package var localOffset: @Sendable (Moment) -> Int
    /// Writes a text whole to output or error.
    package var write: @Sendable (Stream, String) -> Void
    /// A line of standard input without its end; nil at the end.
    package var readLine: @Sendable () -> String?
    /// All of standard input.
    package var readInput: @Sendable () -> [UInt8]
    /// Returns when somebody asks the process to stop.
    package var stopRequested: @Sendable () async -> Void

    package init(
        variable: @escaping @Sendable (String) -> String?, userName: @escaping @Sendable () -> String?,
        isTerminal: @escaping @Sendable (Stream) -> Bool, columns: @escaping @Sendable () -> Int?,
        localOffset: @escaping @Sendable (Moment) -> Int, write: @escaping @Sendable (Stream, String) -> Void,
        readLine: @escaping @Sendable () -> String?, readInput: @escaping @Sendable () -> [UInt8],
        stopRequested: @escaping @Sendable () async -> Void
    ) {
        self.variable = variable
        self.userName = userName
        self.isTerminal = isTerminal
        self.columns = columns
        self.localOffset = localOffset
        self.write = write
        self.readLine = readLine
        self.readInput = readInput
        self.stopRequested = stopRequested
    }
}
