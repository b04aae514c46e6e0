/// The mistakes that this room finds; those of the text are `YAMLRefusal`, those of expressions `FEELCode`.
package enum DiagnosticCode: String, CaseIterable, Sendable {
    // Keys and their values
    case unknownKey = "definition.unknown-key"
    case notSupportedYet = "definition.not-supported-yet"
    case missingKey = "definition.missing-key"
    case wrongType = "definition.wrong-type"
    case keyDoesNotFit = "definition.key-does-not-fit"
    case unknownWord = "definition.unknown-word"
    case outOfRange = "definition.out-of-range"
    case badNotation = "definition.bad-notation"
    case empty = "definition.empty"
    case tooMany = "definition.too-many"
    case badLanguageTag = "definition.bad-language-tag"
    case constantNeeded = "definition.constant-needed"
    case tooManyProblems = "definition.too-many-problems"

    // Names
    case badID = "definition.bad-id"
    case reservedID = "definition.reserved-id"
    case nameClash = "definition.name-clash"
    case unknownField = "definition.unknown-field"
    case unknownTable = "definition.unknown-table"
    case unknownStep = "definition.unknown-step"
    case unusedTable = "definition.unused-table"

    // The form
    case badCurrency = "definition.bad-currency"
    case minAboveMax = "definition.min-above-max"
    case badDefault = "definition.bad-default"
    case duplicateOption = "definition.duplicate-option"

    // Steps
    case noStepKind = "definition.no-step-kind"
    case severalStepKinds = "definition.several-step-kinds"
    case noClause = "definition.no-clause"
    case severalClauses = "definition.several-clauses"
    case badVote = "definition.bad-vote"
    case elseNotLast = "definition.else-not-last"
    case joinTooMany = "definition.join-too-many"

    // The ways through the steps
    case unknownTarget = "definition.unknown-target"
    case targetElsewhere = "definition.target-elsewhere"
    case impossibleOutcome = "definition.impossible-outcome"
    case noBranchEndsSo = "definition.no-branch-ends-so"
    case twoWays = "definition.two-ways"
    case unreachableStep = "definition.unreachable-step"
    case endlessLoop = "definition.endless-loop"
    case busyLoop = "definition.busy-loop"

    // Decision tables
    case tableNotLiteral = "table.not-literal"
    case tableEmpty = "table.empty"
    case unknownColumn = "table.unknown-column"
    case duplicateColumn = "table.duplicate-column"
    case missingColumn = "table.missing-column"
    case cellCount = "table.cell-count"
    case emptyCell = "table.empty-cell"
    case notInList = "table.not-in-list"
    case wrongOutputType = "table.wrong-output-type"
    case duplicateRule = "table.duplicate-rule"
    case hitDoesNotFit = "table.hit-does-not-fit"
    case tableGap = "table.gap"
    case tableOverlap = "table.overlap"
    case ruleNeverFires = "table.never-fires"
    case outputNeverGiven = "table.never-given"
    case tableTooLarge = "table.too-large"

    // The directory
    case unknownUnit = "directory.unknown-unit"
    case unknownPerson = "directory.unknown-person"
    case duplicateID = "directory.duplicate-id"
    case unitCycle = "directory.unit-cycle"
    case managerCycle = "directory.manager-cycle"
    case badDate = "directory.bad-date"
    case fromAfterTo = "directory.from-after-to"
    case badZone = "directory.bad-zone"
}
