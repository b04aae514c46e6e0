internal import FEEL

/// The condition of a gateway, beside a Swift function written for it.
enum ConditionContests {
    static let source = #"amount > 1000000 and grade in ["A","B"] and applicant.age >= 18"#

    static let scope = NameScope([
        ("amount", .number), ("grade", .string),
        ("applicant", .context([.init("name", .string), .init("age", .number)])), ("term", .number),
    ])

    static func all() throws -> [Contest] {
        guard let condition = FEELCompiler.expression(source, scope: scope).expression else {
            throw SampleFailure(description: "the condition does not compile")
        }
        let holding = [instance(2_000_000, "B", 44)]
        // All ways through it.
        let mixed = [
            instance(2_000_000, "A", 18), instance(900_000, "A", 44), instance(1_000_001, "C", 30),
            instance(7_000_000, "B", 17), instance(2_500_000, "B", 60), instance(1_000_000, "B", 60),
            instance(1_200_000, "A", 21), instance(5_000_000, nil, 40),
        ]
        for slots in holding + mixed where condition.evaluateCondition(in: slots) != written(slots) {
            throw SampleFailure(description: "the condition and its Swift differ for \(slots)")
        }
        return [
            contest("condition of three parts, all hold", condition, holding),
            contest("the same, in all its ways", condition, mixed),
        ]
    }

    private static func instance(_ amount: Int, _ grade: Value, _ age: Int) -> [Value] {
        [.number(Decimal128(amount)), grade, ["name": "王芳", "age": .number(Decimal128(age))], 36]
    }

    private static func contest(_ name: String, _ condition: FEELExpression, _ instances: [[Value]]) -> Contest {
        Contest(
            name: name, aim: 5_000_000, isAllocationFree: true, baseline: "a Swift function written for the condition",
            subject: { count in
                var holds = 0
                for index in 0..<count
                where condition.evaluateCondition(in: instances[index & (instances.count - 1)]) == true { holds += 1 }
                return holds
            },
            plain: { count in
                var holds = 0
                for index in 0..<count where written(instances[index & (instances.count - 1)]) == true { holds += 1 }
                return holds
            })
    }

    private static let million = Decimal128(1_000_000)
    private static let adult = Decimal128(18)

    /// What somebody would write in Swift over the same values.
    @inline(never)
    private static func written(_ slots: [Value]) -> Bool? {
        guard case .number(let amount) = slots[0] else { return nil }
        guard amount > million, case .string(let grade) = slots[1], grade == "A" || grade == "B" else { return false }
        guard case .context(let applicant) = slots[2], case .number(let age)? = applicant["age"] else { return nil }
        return age >= adult
    }
}
