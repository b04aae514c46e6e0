internal import Core

/// The numbers that stand for closed choices in the database. They are never given another meaning.
extension OpenTask.Kind {
    var code: Int {
        switch self {
        case .approve: 0
        case .work: 1
        case .revise: 2
        }
    }
}

extension Notice.Kind {
    var code: Int {
        switch self {
        case .task: 0
        case .message: 1
        case .cancelled: 2
        case .ended: 3
        }
    }
}

extension Instance.Ending.Cause {
    var code: Int {
        switch self {
        case .completed: 0
        case .withdrawn: 1
        case .cancelled: 2
        }
    }
}

extension Actor.Assurance {
    var code: Int {
        switch self {
        case .asserted: 0
        case .authenticated: 1
        }
    }
}

/// The choice that a number stands for.
func choice<Choice: CaseIterable>(
    _ code: Int64, among _: Choice.Type, by number: (Choice) -> Int
) throws(Refusal) -> Choice {
    guard let choice = Choice.allCases.first(where: { number($0) == Int(code) }) else {
        throw Refusal.storeDamaged("\(Choice.self) \(code)")
    }
    return choice
}
