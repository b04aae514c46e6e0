internal import Core
internal import Definitions
internal import Engine
internal import Ports

/// What `doctor` looks at, one after the other; a check that cannot be made is a finding itself.
struct Examination {
    let session: Session
    let path: String

    func findings() async -> [HealthFinding] {
        [zones(), diskSpace(), plugins()] + (await file())
    }

    private func zones() -> HealthFinding {
        let check = Message(en: "time zone data", zh: "时区数据")
        guard let zone = Zone("Asia/Shanghai"), zone.offset(session.house.clock.now()) == 28_800 else {
            return HealthFinding(
                .fail, check, Message(en: "missing", zh: "缺失"),
                hint: Message(en: "install the package tzdata", zh: "请安装 tzdata 软件包"))
        }
        return HealthFinding(.ok, check, Message(en: "present", zh: "正常"))
    }

    private func diskSpace() -> HealthFinding {
        let check = Message(en: "disk space", zh: "磁盘空间")
        guard let free = DiskSpace.free(beside: path) else {
            return HealthFinding(.warn, check, Message(en: "not known", zh: "未知"))
        }
        let megabytes = free >> 20
        let hint = Message(en: "a full disk stops every decision", zh: "磁盘写满后将无法办理")
        return HealthFinding(
            megabytes < 500 ? .warn : .ok, check, "\(megabytes) MB", hint: megabytes < 500 ? hint : nil)
    }

    private func plugins() -> HealthFinding {
        let check = Message(en: "plugins", zh: "插件")
        do {
            let names = try session.house.plugins(path).names
            return HealthFinding(.ok, check, names.isEmpty ? "-" : names.joined(separator: ", "))
        } catch {
            return failed(check, error)
        }
    }

    private func file() async -> [HealthFinding] {
        let check = Message(en: "database", zh: "数据库")
        guard FileBytes.exists(path) else {
            return [
                HealthFinding(
                    .fail, check, Message(en: "no file \(path)", zh: "没有文件 \(path)"),
                    hint: Message(en: "countersign init", zh: "countersign init"))
            ]
        }
        do {
            let facts = try await session.house.inspect(path)
            let store = try await session.house.openStore(path)
            let engine = try session.house.makeEngine(store, path, Session.compile)
            let contents = try await contents(of: engine)
            try await store.close()
            return [HealthFinding(.ok, check, path)] + StoreExamination(facts: facts).findings + contents
        } catch {
            return [failed(check, error)]
        }
    }

    private func contents(of engine: Engine) async throws -> [HealthFinding] {
        let directory = try await engine.directory()
        let workflows = try await engine.workflows()
        let statistics = try await engine.statistics()
        let stuck = try await StuckWork.find(in: engine)
        let people = directory?.directory.people.count ?? 0
        let ids = Set(workflows.map(\.id.text)).sorted()
        let counts = "\(statistics.instances) / \(statistics.events) / \(statistics.openTasks)"
        return [
            HealthFinding(
                people == 0 ? .warn : .ok, Message(en: "directory", zh: "组织目录"),
                Message(en: "\(people) people", zh: "\(people) 人"),
                hint: people == 0
                    ? Message(en: "countersign directory load FILE", zh: "countersign directory load FILE") : nil),
            HealthFinding(
                ids.isEmpty ? .warn : .ok, Message(en: "workflows", zh: "流程"), ids.joined(separator: ", "),
                hint: ids.isEmpty ? Message(en: "countersign publish FILE", zh: "countersign publish FILE") : nil),
            HealthFinding(.ok, Message(en: "instances / events / open tasks", zh: "实例 / 事件 / 待办"), counts),
        ] + stuck
    }

    private func failed(_ check: Message, _ error: any Error) -> HealthFinding {
        let problem = Problem(error)
        return HealthFinding(.fail, check, problem.message, hint: problem.hint)
    }
}
