package struct StoreStatistics: Sendable, Hashable {
    package let instances: Int
    package let events: Int
    package let openTasks: Int
    package let jobs: Int
    package let timers: Int

    package init(instances: Int, events: Int, openTasks: Int, jobs: Int, timers: Int) {
        self.instances = instances
        self.events = events
        self.openTasks = openTasks
        self.jobs = jobs
        self.timers = timers
    }
}
