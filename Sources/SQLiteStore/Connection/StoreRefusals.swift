internal import Core

extension Refusal {
    static let storeBusy = Refusal(
        "store.busy", .unavailable,
        Message(en: "Other programs kept the database busy for too long.", zh: "其他程序长时间占用数据库。"),
        hint: Message(en: "Nothing was changed. Try again.", zh: "未作任何更改，请重试。"))

    static let storeClosed = Refusal(
        "store.closed", .unavailable, Message(en: "The database was closed.", zh: "数据库已关闭。"))

    static func storeNotFound(_ path: String) -> Refusal {
        Refusal(
            "store.not-found", .notFound, Message(en: "There is no database at \(path).", zh: "\(path) 处没有数据库。"),
            context: [Detail("path", path)],
            hint: Message(en: "Make one with `countersign init`.", zh: "请用 `countersign init` 新建。"))
    }

    static func storeExists(_ path: String) -> Refusal {
        Refusal(
            "store.exists", .conflict, Message(en: "There already is a file at \(path).", zh: "\(path) 处已有文件。"),
            context: [Detail("path", path)])
    }

    static func storeForeign(_ path: String) -> Refusal {
        Refusal(
            "store.foreign", .invalid,
            Message(en: "\(path) is not a database of Countersign.", zh: "\(path) 不是 Countersign 的数据库。"),
            context: [Detail("path", path)])
    }

    static func storeNewer(_ path: String, found: Int, known: Int) -> Refusal {
        Refusal(
            "store.newer", .unavailable,
            Message(
                en: "\(path) was written by a newer Countersign (layout \(found), this one knows \(known)).",
                zh: "\(path) 由更新版本的 Countersign 写成（布局 \(found)，本程序只识别到 \(known)）。"),
            context: [Detail("path", path), Detail("layout", String(found)), Detail("known", String(known))],
            hint: Message(en: "Use a newer countersign.", zh: "请使用更新版本的 countersign。"))
    }

    static func storeOlder(_ path: String, found: Int) -> Refusal {
        Refusal(
            "store.older", .unavailable,
            Message(
                en: "\(path) has the older layout \(found) and could not be brought up to date.",
                zh: "\(path) 为旧布局 \(found)，未能升级。"),
            context: [Detail("path", path), Detail("layout", String(found))])
    }

    static func storeNotDurable(_ setting: String, found: String) -> Refusal {
        Refusal(
            "store.not-durable", .unavailable,
            Message(
                en: "The database would not keep what it acknowledges: \(setting) is \(found).",
                zh: "数据库无法保证已确认的内容不丢失：\(setting) 为 \(found)。"),
            context: [Detail("setting", setting), Detail("found", found)],
            hint: Message(en: "Put the file on a local disk.", zh: "请将文件放在本地磁盘上。"))
    }

    /// The commit was asked for and failed. After a crash it may still turn out to stand, so the answer is not "no".
    static func storeCommitFailed(_ cause: Refusal) -> Refusal {
        Refusal(
            "store.commit-failed", .unavailable,
            Message(en: "The change could not be made durable.", zh: "更改未能可靠保存。"),
            context: [Detail("cause", cause.code)] + cause.context,
            hint: Message(
                en: "Its outcome is unknown. Try again with the same command id.", zh: "结果未知，请用相同的命令编号重试。"))
    }

    static func storeConflict(_ en: String, _ zh: String, _ context: [Detail] = []) -> Refusal {
        Refusal("store.conflict", .conflict, Message(en: en, zh: zh), context: context)
    }

    static func storeDamaged(_ what: String) -> Refusal {
        Refusal(
            "store.damaged", .unavailable,
            Message(en: "The database holds something that cannot be read: \(what).", zh: "数据库含有无法读取的内容：\(what)。"),
            context: [Detail("what", what)])
    }
}
