import Core

/// The keys of a directory file.
enum DirectoryKeys {
    /// The mappings of a directory file; all others are a workflow's.
    static let tables: Set<TableID> = [.directory, .unit, .person, .post]

    static let table = KeyTable(
        title: Message(en: "Directory", zh: "组织目录"),
        doc: Message(
            en: "The units, people and posts of the bank, as they stand from a moment on.",
            zh: "机构、人员与任职，自某一时刻起生效。"),
        keys: [
            Key(
                "zone", .notation(.zone), standard: "Asia/Shanghai",
                en: "The time zone in which the dates below are days.", zh: "以下日期所在的时区。",
                example: "zone: Asia/Shanghai"),
            Key(
                "units", .list(.table(.unit)), required: true, en: "The units. They form one or more trees.",
                zh: "机构，构成一棵或多棵树。", example: "units: [ { id: head-office, name: { zh: 总行 } } ]"),
            Key(
                "people", .list(.table(.person)), required: true, en: "The people and their posts.", zh: "人员及其任职。",
                example: "people: [ { id: wang.fang, name: 王芳, unit: head-office } ]"),
        ])

    static let unit = KeyTable(
        title: Message(en: "Unit", zh: "机构"),
        doc: Message(en: "A branch, sub-branch or department.", zh: "分行、支行或部门。"),
        keys: [
            Key("id", .name(.unit), required: true, en: "Its id.", zh: "标识。", example: "id: north"),
            Key(
                "name", .label, standard: "the id", en: "What people call it.", zh: "名称。", example: "name: { zh: 北城支行 }"
            ),
            Key(
                "parent", .name(.unit), standard: "none: the root of a tree", en: "The unit above it.", zh: "上级机构。",
                example: "parent: head-office"),
            Key(
                "head", .name(.person), standard: "nobody", en: "The person who heads it.", zh: "负责人。",
                example: "head: wang.fang"),
        ])

    static let person = KeyTable(
        title: Message(en: "Person", zh: "人员"),
        doc: Message(en: "Somebody who starts, decides or does things.", zh: "发起、审批或办理业务的人员。"),
        keys: [
            Key("id", .name(.person), required: true, en: "Their id.", zh: "标识。", example: "id: wang.fang"),
            Key("name", .label, standard: "the id", en: "Their name.", zh: "姓名。", example: "name: 王芳"),
            Key(
                "unit", .name(.unit), standard: "none", en: "The unit they belong to.", zh: "所属机构。",
                example: "unit: north"),
            Key(
                "manager", .name(.person), standard: "the head of the unit", en: "Their manager.", zh: "上级。",
                example: "manager: li.lei"),
            Key(
                "posts", .list(.table(.post)), standard: "none", en: "The posts they hold.", zh: "任职。",
                example: "posts: [ { role: branch-president } ]"),
        ])

    static let post = KeyTable(
        title: Message(en: "Post", zh: "任职"),
        doc: Message(en: "A role in a unit, from a day to a day.", zh: "在某机构担任某角色，自某日起至某日止。"),
        keys: [
            Key(
                "role", .name(.role), required: true, en: "The role.", zh: "角色。", example: "role: branch-president"),
            Key(
                "unit", .name(.unit), standard: "the person's unit", en: "The unit.", zh: "机构。", example: "unit: north"),
            Key(
                "from", .notation(.day), standard: "always", en: "The first day.", zh: "首日。",
                example: "from: 2026-01-01"),
            Key(
                "to", .notation(.day), standard: "for ever", en: "The last day.", zh: "末日（含）。",
                example: "to: 2026-12-31"),
        ])
}
