package import FEEL

/// Start an instance.
package struct Submit: Sendable, Hashable {
    package let instance: InstanceID
    package let data: [String: Value]

    package init(instance: InstanceID, data: [String: Value]) {
        self.instance = instance
        self.data = data
    }
}
