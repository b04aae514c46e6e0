/// The mistakes of a decision model; those of its expressions are `FEELCode`.
package enum DMNCode: String, CaseIterable, Sendable {
    // The file
    case tooLarge = "dmn.too-large"
    case encoding = "dmn.encoding"
    case xml = "dmn.xml"
    case doctype = "dmn.doctype"
    case entity = "dmn.entity"
    case tooDeep = "dmn.too-deep"
    case tooManyElements = "dmn.too-many-elements"
    case textTooLong = "dmn.text-too-long"
    case outOfMemory = "dmn.out-of-memory"
    case notDMN = "dmn.not-dmn"

    // Elements and attributes
    case unknownElement = "dmn.unknown-element"
    case missingElement = "dmn.missing-element"
    case repeatedElement = "dmn.repeated-element"
    case missingAttribute = "dmn.missing-attribute"
    case unknownWord = "dmn.unknown-word"
    case expressionLanguage = "dmn.expression-language"
    case importedValues = "dmn.imported-values"
    case cellCount = "dmn.cell-count"
    case badName = "dmn.bad-name"
    case duplicateName = "dmn.duplicate-name"
    case duplicateID = "dmn.duplicate-id"
    case tooManyProblems = "dmn.too-many-problems"

    // What elements refer to
    case unknownImport = "dmn.unknown-import"
    case unknownReference = "dmn.unknown-reference"
    case wrongReference = "dmn.wrong-reference"
    case requirementCycle = "dmn.requirement-cycle"
    case unknownType = "dmn.unknown-type"
    case typeCycle = "dmn.type-cycle"
    case typeTooLarge = "dmn.type-too-large"
    case externalFunction = "dmn.external-function"
    case noLogic = "dmn.no-logic"

    // A run
    case unknownDecision = "dmn.unknown-decision"
    case unknownService = "dmn.unknown-service"
    case unknownInput = "dmn.unknown-input"
    case missingInput = "dmn.missing-input"
    case inputType = "dmn.input-type"
}
