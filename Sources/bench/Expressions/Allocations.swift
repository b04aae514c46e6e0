internal import CAllocations

/// What this thread has asked memory for, counted in front of the allocator.
enum Allocations {
    /// The number of requests so far; constant where they are not counted.
    static var count: Int64 { allocations_of_this_thread() }
}
