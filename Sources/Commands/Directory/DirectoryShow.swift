internal import ArgumentParser
internal import Core
internal import Engine
internal import FEEL
internal import Ports

struct DirectoryShow: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show who is in the directory, with their posts; or the units.")

    @Option(help: ArgumentHelp("Only who holds this role.", valueName: "role"))
    var role: String?

    @Option(help: ArgumentHelp("Only posts and people of this unit.", valueName: "unit"))
    var unit: String?

    @Flag(help: "The tree of units.")
    var units = false

    @Option(help: ArgumentHelp("As it stands at a moment. Default: now.", valueName: "moment"))
    var at: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let moment = try at.map { try MomentReading(zone: session.face.zone).read($0) } ?? session.house.clock.now()
        let found = try await session.withEngine(database) { try await $0.directory(at: moment) }
        let directory = found?.directory ?? Core.Directory()
        let empty = Message(
            en: "Nobody found: countersign directory load FILE", zh: "未找到人员：countersign directory load FILE")
        if units {
            session.answer(Listing("units", UnitTable.make(directory, session.face), empty: empty))
        } else {
            session.answer(Listing("people", people(directory, moment, session.face), empty: empty))
        }
    }

    private func people(_ directory: Core.Directory, _ moment: Moment, _ face: Face) -> Table {
        let posts = Dictionary(grouping: directory.posts.filter { $0.holds(at: moment) }, by: \.person)
        let rows = directory.people.sorted { $0.id < $1.id }.compactMap { person -> [Cell]? in
            let held = posts[person.id] ?? []
            guard matches(person, held) else { return nil }
            let texts = held.map { "\($0.role)@\($0.unit)" }.sorted()
            return [
                Cell(person.id, tone: .strong), Cell(face.text(person.name)), Cell(person.unit),
                Cell(.list(texts.map { .string($0) }), text: texts.joined(separator: ", ")), Cell(person.manager),
            ]
        }
        return Table(
            [
                Table.Column("person", "PERSON", "人员"), Table.Column("name", "NAME", "姓名"),
                Table.Column("unit", "UNIT", "机构"), Table.Column("posts", "POSTS", "岗位", mayShrink: true),
                Table.Column("manager", "MANAGER", "上级"),
            ], rows: rows)
    }

    private func matches(_ person: Person, _ posts: [Post]) -> Bool {
        switch (role, unit) {
        case (nil, nil): true
        case (nil, let unit?): person.unit?.text == unit || posts.contains { $0.unit.text == unit }
        case (let role?, let unit): posts.contains { $0.role.text == role && (unit == nil || $0.unit.text == unit) }
        }
    }
}

enum UnitTable {
    /// Units below each other, in the order of the tree.
    static func make(_ directory: Core.Directory, _ face: Face) -> Table {
        let children = Dictionary(grouping: directory.units.sorted { $0.id < $1.id }, by: \.parent)
        func rows(_ parent: UnitID?, _ depth: Int) -> [[Cell]] {
            guard depth < 32 else { return [] }
            return (children[parent] ?? []).flatMap { unit in
                [row(unit, depth, face)] + rows(unit.id, depth + 1)
            }
        }
        return Table(
            [
                Table.Column("unit", "UNIT", "机构"), Table.Column("name", "NAME", "名称"),
                Table.Column("parent", "PARENT", "上级机构"), Table.Column("head", "HEAD", "负责人"),
            ], rows: rows(nil, 0))
    }

    private static func row(_ unit: Core.Unit, _ depth: Int, _ face: Face) -> [Cell] {
        let indented = String(repeating: "  ", count: depth) + unit.id.text
        return [
            Cell(.string(unit.id.text), text: indented, tone: .strong), Cell(face.text(unit.name)), Cell(unit.parent),
            Cell(unit.head),
        ]
    }
}
