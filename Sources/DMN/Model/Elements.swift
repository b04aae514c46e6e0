import FEEL

/// Data that comes from outside of the model.
struct InputData: Sendable {
    let id: String?
    let variable: InformationItem
}

/// A decision: what it requires, and the logic that makes its value of that.
struct Decision: Sendable {
    let id: String?
    let variable: InformationItem
    /// What is asked, in words for people.
    let question: String?
    let requirements: [Requirement]
    /// The element of the logic; nil for a decision that is made elsewhere.
    let logic: XMLElement?
}

/// A function that decisions share: a business knowledge model.
struct BusinessKnowledge: Sendable {
    let id: String?
    let variable: InformationItem
    let requirements: [Requirement]
    /// The element of its function definition.
    let logic: XMLElement?
}

/// Decisions under one name, to be asked for from outside or called as a function (DMN 1.5, 6.3.10).
struct DecisionService: Sendable {
    let id: String?
    let variable: InformationItem
    let outputs: [ElementReference]
    let encapsulated: [ElementReference]
    let inputDecisions: [ElementReference]
    let inputData: [ElementReference]
}

/// What an element needs of another.
struct Requirement: Sendable {
    enum Kind: Sendable {
        case decision, input, knowledge
    }

    let kind: Kind
    let element: ElementReference
}

/// A type with a name (DMN 1.5, 7.3.3).
struct ItemDefinition: Sendable {
    /// What its values are made of.
    enum Body: Sendable {
        case reference(TypeReference)
        case components([ItemDefinition])
        case function([InformationItem], result: TypeReference?)
        /// Nothing is said.
        case open
    }

    let name: BoxedName
    let body: Body
    let isCollection: Bool
    /// Unary tests that each value, or each element of a collection, must pass.
    let allowedValues: BoxedText?
    /// Unary tests that a collection must pass as a whole.
    let typeConstraint: BoxedText?
}
