import Commands

/// A small workflow and its people, for all tests of the verbs.
enum Travel {
    static let workflow = """
        workflow: travel-request
        title: { en: Travel request, zh: 出差申请 }
        version: 1

        form:
          destination: { type: text, label: { en: Destination, zh: 目的地 }, required: true }
          cost:        { type: money, currency: CNY, label: { en: Cost, zh: 费用 }, min: 0, max: 200000, required: true }
          passport:    { type: text, label: { en: Passport, zh: 护照号 }, secret: true }
          budget:      { type: text, label: { en: Budget line, zh: 预算科目 } }

        start:
          by: { role: employee }
          subject: = destination

        steps:
          manager:
            title: { en: Manager's decision, zh: 主管审批 }
            approve: { by: { manager-of: = initiator.id } }
            on: { approved: route, rejected: declined, returned: start }
          route:
            choose:
              - { if: cost > 20000, then: finance }
              - { else: done }
          finance:
            title: { en: Finance, zh: 财务审批 }
            approve:
              by: { role: finance-officer }
              vote: all
              fields: { passport: hidden, budget: require, "*": read }
            on: { approved: done, rejected: declined }
          done:     { end: approved }
          declined: { end: rejected }
        """

    static let directory = """
        zone: Asia/Shanghai
        units:
          - { id: shanghai, name: { zh: 上海分行, en: Shanghai branch }, head: zhao.min }
          - { id: finance, name: { zh: 财务部, en: Finance }, parent: shanghai, head: wu.gang }
        people:
          - { id: zhao.min, name: { zh: 赵敏, en: Zhao Min }, unit: shanghai, posts: [ { role: admin } ] }
          - { id: wu.gang, name: { zh: 吴刚, en: Wu Gang }, unit: finance, posts: [ { role: finance-officer } ] }
          - { id: qian.hui, name: { zh: 钱慧, en: Qian Hui }, unit: finance, posts: [ { role: finance-officer } ] }
          - { id: li.na, name: { zh: 李娜, en: Li Na }, unit: shanghai, posts: [ { role: employee } ] }
        """

    /// A stage with the directory loaded and the workflow published.
    static func stage(
        variables: [String: String] = [:], terminal: Set<Surroundings.Stream> = [], columns: Int? = nil
    ) async throws -> Stage {
        let stage = try Stage(variables: variables, terminal: terminal, columns: columns)
        let directory = try stage.write(directory, to: "directory.yaml")
        let workflow = try stage.write(workflow, to: "travel.yaml")
        let outcome = await stage.run("init", "--directory", directory, "--publish", workflow, "--as", "zhao.min")
        guard outcome.status == .success else { throw SetUpFailed(outcome: outcome) }
        return stage
    }

    struct SetUpFailed: Error {
        let outcome: Stage.Outcome
    }
}

extension Stage {
    /// Submits a request that needs finance too.
    func submit(_ destination: String = "北京", cost: Int = 50_000, id: String = "c1") async -> Outcome {
        await run(
            "submit", "travel-request", "--set", "destination=\(destination)", "--set", "cost=\(cost)", "--set",
            "passport=E12345678901", "--command-id", id)
    }
}
