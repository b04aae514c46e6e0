import Core
import FEEL

/// Something that somebody might try, allowed or not.
enum RandomAct {
    static let people: [PersonID] = ["li.na", "chen.wei", "liu.yang", "sun.jie", "wang.fang", "admin.a"]

    static func make(on instance: Instance, _ random: inout SplitMix) -> (act: Act, actor: Actor) {
        switch random.below(20) {
        case 0: (.withdraw(Withdraw()), person(&random))
        case 1: (.cancel(Cancel(reason: "why not")), person(&random))
        case 2: (.comment(Comment(text: "hm")), person(&random))
        case 3: (.retry(Retry(scope: number(&random, instance))), .person("admin.a", .asserted))
        case 4...6: jobOrTimer(on: instance, &random)
        default: onTask(of: instance, &random)
        }
    }

    private static func onTask(of instance: Instance, _ random: inout SplitMix) -> (act: Act, actor: Actor) {
        guard !instance.tasks.isEmpty else { return jobOrTimer(on: instance, &random) }
        let task = instance.tasks[random.below(instance.tasks.count)]
        let actor = random.chance(90) ? Actor.person(task.person, .asserted) : person(&random)
        let number = task.number
        let act: Act =
            switch random.below(12) {
            case 0: .claim(Claim(task: number))
            case 1: .release(Release(task: number))
            case 2: .reject(Reject(task: number))
            case 3, 4: giveBack(number, instance, &random)
            case 5: .complete(Complete(task: number, fields: ["amount": 7]))
            default: task.kind == .approve ? .approve(Approve(task: number)) : .complete(Complete(task: number))
            }
        return (act, actor)
    }

    private static func giveBack(_ task: Int, _ instance: Instance, _ random: inout SplitMix) -> Act {
        let target = random.pick(instance.visits.keys.sorted())
        return .return(Return(task: task, to: target, resume: random.pick(Return.Resume.allCases)))
    }

    private static func jobOrTimer(on instance: Instance, _ random: inout SplitMix) -> (act: Act, actor: Actor) {
        if let timer = instance.timers.first, random.chance(50) {
            return (.fireTimer(FireTimer(timer: timer.number)), .engine)
        }
        let job = instance.jobs.first?.number ?? number(&random, instance)
        let result: FinishJob.Result =
            random.chance(70) ? .outcome(.done, output: ["grade": "A"]) : .failure(code: "x", message: "y")
        return (.finishJob(FinishJob(job: job, attempts: 1, result: result)), .engine)
    }

    private static func number(_ random: inout SplitMix, _ instance: Instance) -> Int {
        1 + random.below(instance.lastNumber + 1)
    }

    private static func person(_ random: inout SplitMix) -> Actor { .person(random.pick(people), .asserted) }
}
