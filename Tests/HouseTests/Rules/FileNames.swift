import Testing

/// A file is named after what it holds. These names hold anything.
enum FileNames {
    static let whole: Set<String> = ["Util", "Utils", "Helper", "Helpers", "Common", "Manager", "Misc"]
    static let endings = ["Util", "Utils", "Utilities", "Helper", "Helpers"]

    static func violations(in paths: [String]) -> [Violation] {
        paths.filter { path in
            let name = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
            return whole.contains(name) || endings.contains { name.hasSuffix($0) }
        }.map { Violation(path: $0, line: 1, reason: "name the file after what it holds") }
    }
}

struct FileNamesTests {
    @Test func `no file has a name that holds anything`() {
        report(FileNames.violations(in: House.swiftFiles.map(\.path)))
    }

    @Test func `a name that holds anything is caught`() {
        let paths = [
            "Sources/Core/Utils.swift", "Sources/Core/String+Helpers.swift", "Tests/CoreTests/Common.swift",
            "Plugins/Stock/Manager.swift", "Sources/Core/Directory/ManagerOf.swift", "Sources/Core/Vote.swift",
        ]
        #expect(FileNames.violations(in: paths).map(\.path) == Array(paths.prefix(4)))
    }
}
