package import Core
package import Ports
internal import Synchronization

/// The instances that were acted on last, as they stood after a durable command.
///
/// The record only grows, so a kept instance is always the fold of the first `sequence` events: who finds it behind the
/// head folds the rest. Bounded by two generations: when the young one is full it becomes the old one, and the old one
/// is forgotten.
package final class InstanceCache: Sendable {
    package struct Kept: Sendable {
        package let instance: Instance
        /// The hash of the instance's last event.
        package let hash: RecordHash
    }

    private struct Generations {
        var young: [InstanceID: Kept] = [:]
        var old: [InstanceID: Kept] = [:]
    }

    private let generations = Mutex(Generations())
    private let half: Int

    package init(capacity: Int) {
        half = max(capacity / 2, 1)
    }

    package func kept(_ id: InstanceID) -> Kept? {
        generations.withLock { $0.young[id] ?? $0.old[id] }
    }

    /// Keeps the instance unless a later state is kept already.
    package func keep(_ instance: Instance, hash: RecordHash) {
        generations.withLock { generations in
            let present = generations.young[instance.id] ?? generations.old[instance.id]
            if let present, present.instance.sequence > instance.sequence { return }
            if generations.young.count >= half {
                generations.old = generations.young
                generations.young = [:]
            }
            generations.young[instance.id] = Kept(instance: instance, hash: hash)
        }
    }

    package func forget(_ id: InstanceID) {
        generations.withLock { generations in
            generations.young[id] = nil
            generations.old[id] = nil
        }
    }
}
