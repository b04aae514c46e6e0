/// Every reason for which a file is refused, with the code that users and tests see.
package enum YAMLRefusal: String, CaseIterable, Sendable {
    // The file as bytes
    case tooLarge = "yaml.too-large"
    case encoding = "yaml.encoding"
    case invalidUTF8 = "yaml.invalid-utf8"
    case bidiCharacter = "yaml.bidi-character"
    case controlCharacter = "yaml.control-character"
    case lineSeparator = "yaml.line-separator"

    // The file as YAML
    case syntax = "yaml.syntax"
    case tab = "yaml.tab"
    case empty = "yaml.empty"
    case severalDocuments = "yaml.several-documents"
    case outOfMemory = "yaml.out-of-memory"

    // What YAML has and the workflow language has not
    case directive = "yaml.directive"
    case anchor = "yaml.anchor"
    case alias = "yaml.alias"
    case mergeKey = "yaml.merge-key"
    case tag = "yaml.tag"

    // Keys
    case duplicateKey = "yaml.duplicate-key"
    case emptyKey = "yaml.empty-key"
    case complexKey = "yaml.complex-key"
    case keyTooLong = "yaml.key-too-long"

    // Limits
    case tooDeep = "yaml.too-deep"
    case tooManyNodes = "yaml.too-many-nodes"
    case scalarTooLong = "yaml.scalar-too-long"
    case tooManyProblems = "yaml.too-many-problems"
}
