import Definitions
import FEEL

/// A compiled element of a model: what it needs, and how its value is made of that.
struct ModelElement: Sendable {
    enum Logic: Sendable {
        /// Given from outside, and made to be of its type by an expression of one slot.
        case input(FEELExpression?)
        case decision(FEELExpression)
        /// A decision that is made elsewhere: its value may be given like an input.
        case undecided(FEELExpression?)
        /// An expression whose value is the function.
        case function(FEELExpression)
        case service(ServicePlan)
        /// A mistake in the model leaves it without a value.
        case broken
    }

    /// The name that expressions of its own file use.
    let name: String
    /// The number of its file.
    let file: Int
    let logic: Logic
    /// The type of its variable.
    let type: ItemType
    /// What stands in each slot of its scope.
    let slots: [Slot]
    /// The elements that must have values before it.
    let requires: [Int]
    /// What has been found in its logic: an error leaves it without a value.
    let found: [Diagnostic]
    /// Where its name stands, as an offset of the model.
    let offset: Int
}

/// Where the value of a slot comes from.
enum Slot: Sendable {
    case element(Int)
    /// A context of the elements of an imported model, by their names there.
    case imported([(name: String, element: Int)])
}

/// How a decision service is carried out.
struct ServicePlan: Sendable {
    /// A parameter: the element whose value is given.
    struct Given: Sendable {
        let element: Int
        let type: ItemType
        /// Makes a value to be of the type, by an expression of one slot; nil where any value is.
        let fitting: FEELExpression?
    }

    /// In the order of the parameters.
    let given: [Given]
    /// The decisions that are asked for.
    let outputs: [Int]
    /// Makes the value to be of the service's type, as above.
    let result: FEELExpression?
}
