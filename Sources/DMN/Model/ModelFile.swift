import FEEL

/// A decision model as one file says it (DMN 1.5, clause 6): its elements and what they refer to, nothing resolved yet.
struct ModelFile: Sendable {
    let version: DMNVersion
    /// What other files import it by; empty where the file names none.
    let namespace: String
    let name: String
    /// The namespaces by prefix, which type references of DMN 1.1 use.
    let prefixes: [String: String]
    var imports: [ModelImport] = []
    var types: [ItemDefinition] = []
    var inputs: [InputData] = []
    var decisions: [Decision] = []
    var functions: [BusinessKnowledge] = []
    var services: [DecisionService] = []
}

/// The versions of the standard, told apart by the namespace of their elements.
package enum DMNVersion: String, CaseIterable, Hashable, Sendable {
    case v1_1 = "http://www.omg.org/spec/DMN/20151101/dmn.xsd"
    case v1_2 = "http://www.omg.org/spec/DMN/20180521/MODEL/"
    case v1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/"
    case v1_4 = "https://www.omg.org/spec/DMN/20211108/MODEL/"
    case v1_5 = "https://www.omg.org/spec/DMN/20230324/MODEL/"
    case v1_6 = "https://www.omg.org/spec/DMN/20240513/MODEL/"

    /// `1.5`
    package var number: String {
        switch self {
        case .v1_1: "1.1"
        case .v1_2: "1.2"
        case .v1_3: "1.3"
        case .v1_4: "1.4"
        case .v1_5: "1.5"
        case .v1_6: "1.6"
        }
    }
}

/// Another model whose elements this one uses (DMN 1.5, 6.3.3).
struct ModelImport: Sendable {
    let namespace: String
    /// What the names of the imported elements begin with, before a dot; empty where they stand for themselves.
    let prefix: BoxedName
    let importType: String
}

/// A reference to an element: `#id`, or `namespace#id` for one of another file.
struct ElementReference: Sendable {
    let href: String
    /// Where it stands, as an offset of the model.
    let offset: Int

    /// The namespace before the `#`; nil for an element of the same file.
    var namespace: String? {
        guard let hash = href.lastIndex(of: "#"), hash > href.startIndex else { return nil }
        return String(href[..<hash])
    }

    var id: String {
        href.lastIndex(of: "#").map { String(href[href.index(after: $0)...]) } ?? href
    }
}

/// A reference to a type by its name: `number`, `tLoan`, `prefix.tLoan`.
struct TypeReference: Hashable, Sendable {
    let name: String
    /// Where it stands, as an offset of the model.
    let offset: Int
}

/// A named place for a value (DMN 1.5, 7.3.5).
struct InformationItem: Sendable {
    let name: BoxedName
    let type: TypeReference?
}
