/// The ids of the engine's own commands: the same job or timer always gives the same id, so that a result that is
/// brought twice is written once.
extension CommandID {
    /// `engine:job:17.5`
    package static func job(_ number: Int, of instance: InstanceID) -> CommandID {
        CommandID(checked: "engine:job:\(instance.number).\(number)")
    }

    /// `engine:timer:17.5`
    package static func timer(_ number: Int, of instance: InstanceID) -> CommandID {
        CommandID(checked: "engine:timer:\(instance.number).\(number)")
    }

    /// Stands in for the id of a command that is only looked at and never carried out.
    package static let preview = CommandID(checked: "preview")

    /// People may not give such ids: they could stand in the way of the engine.
    package var isReservedForEngine: Bool { text.utf8.starts(with: "engine:".utf8) }

    private init(checked text: String) {
        self.text = text
    }
}
