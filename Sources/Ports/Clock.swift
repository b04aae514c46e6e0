package import Core

/// Where the engine gets the time from; a simulation brings its own.
package protocol Clock: Sendable {
    func now() -> Moment
}
