internal import Core
internal import Engine
internal import FEEL
internal import Ports

extension Session {
    /// The fields that somebody fills while acting on a task, typed by the form of its workflow.
    func fields(_ options: FieldOptions, of instance: InstanceHead, in engine: Engine) async throws -> [String: Value] {
        guard !options.isEmpty else { return [:] }
        let form = try await engine.workflow(instance.workflow, version: instance.version).workflow.form
        return try FieldValues(options: options, form: form, surroundings: surroundings).read()
    }
}
