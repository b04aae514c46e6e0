/// The layout of the file, as numbered steps: step n leads from layout n - 1 to layout n.
///
/// A step that has been released is never changed; what is to be different comes as the next one.
enum Schema {
    /// `PRAGMA application_id` of our files: "CSGN".
    static let applicationID: Int32 = 0x4353_474E

    static let steps = [firstLayout]

    /// The layout that this program reads and writes, kept in `PRAGMA user_version`.
    static var current: Int { steps.count }
}
