package import Core

/// How people name an instance: `online-credit-17`, or `17`.
package struct InstanceReference: Sendable, Hashable {
    package let instance: InstanceID
    /// Nil where only the number was given.
    package let workflow: WorkflowID?

    package init?(_ text: String) {
        let number = text.split(separator: "-", omittingEmptySubsequences: false).last ?? ""
        guard let instance = InstanceID(digits: number) else { return nil }
        self.instance = instance
        guard number.utf8.count < text.utf8.count else {
            self.workflow = nil
            return
        }
        guard let workflow = WorkflowID(text.dropLast(number.count + 1)) else { return nil }
        self.workflow = workflow
    }
}

/// How people name a task: `17.3`, the instance and the number of the task in it, with or without the workflow's name.
package struct TaskReference: Sendable, Hashable {
    package let instance: InstanceReference
    package let task: Int

    package init?(_ text: String) {
        guard let dot = text.lastIndex(of: "."), let instance = InstanceReference(String(text[..<dot])),
            let task = InstanceID(digits: text[text.index(after: dot)...])
        else { return nil }
        self.instance = instance
        self.task = Int(task.number)
    }
}

extension InstanceID {
    /// A positive number in plain digits.
    fileprivate init?(digits: Substring) {
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int64(digits), number > 0
        else { return nil }
        self.init(number: number)
    }
}
