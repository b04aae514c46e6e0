/// What a plugin's input or output looks like, read off its type. The checker knows from it which fields a step gives.
public indirect enum Shape: Hashable, Sendable {
    /// Anything; also where a type does not show what it is.
    case any
    /// true or false
    case boolean
    /// A decimal number.
    case number
    /// A whole number.
    case integer
    /// Text.
    case string
    /// One of these texts.
    case choice([String])
    /// A day.
    case date
    /// A time of day.
    case time
    /// A day and a time.
    case dateTime
    /// A duration of years and months.
    case yearsMonths
    /// A duration of days and time.
    case daysTime
    /// A list of one shape.
    case list(Shape)
    /// A context with any names and values of one shape.
    case map(Shape)
    /// A context with these fields.
    case context([Field])

    /// A field of a context.
    public struct Field: Hashable, Sendable {
        /// The key in a workflow, in snake case.
        public let name: String
        /// The property's own spelling, which is accepted too.
        public let property: String
        /// Whether the type cannot do without it.
        public let isRequired: Bool
        /// What it holds.
        public let shape: Shape

        /// A field of a context.
        public init(name: String, property: String, isRequired: Bool, shape: Shape) {
            self.name = name
            self.property = property
            self.isRequired = isRequired
            self.shape = shape
        }
    }

    /// Reads the shape off a type.
    ///
    /// It shows where the type and all types in it have the synthesised `Decodable`, and enums with raw values are
    /// `CaseIterable`. A type that contains itself, or that refuses a placeholder, is `.any`.
    public init(of type: any Decodable.Type) {
        self = (try? ShapeReading.shape(of: type, within: [])) ?? .any
    }

    /// The fields of a context; none for any other shape.
    public var fields: [Field] {
        if case .context(let fields) = self { fields } else { [] }
    }
}
