internal import Core
internal import Engine
internal import Ports

/// What each verb does.
extension ScenarioRun {
    mutating func carryOut(_ act: ScenarioAct) async throws {
        switch act.verb {
        case .look: return
        case .advance(let amount):
            return try await pass(to: stage.clock.now().advanced(byMilliseconds: amount), act)
        case .moment(let moment): return try await pass(to: moment, act)
        case .answer(let step, let answer): return try await bring(answer, at: step)
        case .approve, .reject, .giveBack, .complete, .claim, .release, .withdraw, .cancel, .comment, .retry: break
        }
        guard let person = act.person, let instance else { return }
        guard let command = try await self.act(act, by: person, on: instance) else { return }
        _ = try await stage.engine.act(
            command, on: instance, by: .person(person, .asserted), command: try nextCommand())
    }

    private mutating func pass(to moment: Moment, _ act: ScenarioAct) async throws {
        for refusal in try await stage.advance(to: moment) { fail(.engine, act.range, .unexpected(refusal.refusal)) }
    }

    private func act(_ act: ScenarioAct, by person: PersonID, on instance: InstanceID) async throws -> Act? {
        switch act.verb {
        case .approve(let step):
            .approve(Approve(task: try await task(step, person), fields: act.fields, comment: act.comment))
        case .reject(let step): .reject(Reject(task: try await task(step, person), comment: act.comment))
        case .giveBack(let step, let to, let resume):
            .return(Return(task: try await task(step, person), to: to, resume: resume, comment: act.comment))
        case .complete(let step):
            .complete(Complete(task: try await task(step, person), fields: act.fields, comment: act.comment))
        case .claim(let step): .claim(Claim(task: try await task(step, person)))
        case .release(let step): .release(Release(task: try await task(step, person)))
        case .withdraw(let reason): .withdraw(Withdraw(reason: reason))
        case .cancel(let reason): .cancel(Cancel(reason: reason))
        case .comment(let text): .comment(Comment(text: text))
        case .retry(let step): .retry(Retry(scope: try await stoppedScope(at: step, on: instance)))
        case .advance, .moment, .answer, .look: nil
        }
    }

    /// The person's own task at the step; where they have none, the first there is, for the core to refuse.
    private func task(_ step: StepPath, _ person: PersonID) async throws -> Int {
        guard let instance else { throw Refusal.noTask(at: step, standing: []) }
        let view = try await stage.engine.view(of: instance)
        let open = view.tasks.filter { $0.step == step }.sorted { $0.number < $1.number }
        if let task = open.first(where: { $0.person == person }) ?? open.first { return task.number }
        guard view.instance.isRunning else { throw Refusal.ended }
        throw Refusal.noTask(at: step, standing: view.instance.standing)
    }

    private func stoppedScope(at step: StepPath, on instance: InstanceID) async throws -> Int {
        let view = try await stage.engine.view(of: instance)
        let stopped = view.instance.scopes.first { scope in
            if case .at(let standing) = scope.position {
                standing.step == step && standing.incident != nil
            } else {
                false
            }
        }
        guard let stopped else { throw Refusal.noIncident(at: step, standing: view.instance.standing) }
        return stopped.number
    }

    /// What a worker would bring, when the plugin takes its time.
    private func bring(_ answer: ScriptedAnswer, at step: StepPath) async throws {
        guard let instance else { throw Refusal.noJob(at: step) }
        let view = try await stage.engine.view(of: instance)
        guard let job = view.instance.jobs.first(where: { $0.step == step }) else { throw Refusal.noJob(at: step) }
        let result: FinishJob.Result =
            switch answer.result {
            case .outcome(let outcome, let output): .outcome(outcome, output: output)
            case .error(let code, let message, _): .failure(code: code, message: message)
            }
        let finish = FinishJob(job: job.number, attempts: 1, result: result)
        _ = try await stage.engine.act(
            .finishJob(finish), on: instance, by: .engine, command: .job(job.number, of: instance))
    }
}
