extension Shape {
    /// Refuses a key that no field has: a misspelt optional field would be taken as not given, without a word.
    func refuseUnknownFields(of value: Value, root: String) throws(PluginError) {
        switch (self, value) {
        case (.context(let fields), .context(let context)):
            for entry in context.entries {
                guard let field = fields.first(where: { $0.name == entry.name || $0.property == entry.name }) else {
                    throw unknown(entry.name, among: fields.map(\.name), root: root)
                }
                try field.shape.refuseUnknownFields(of: entry.value, root: "\(root).\(field.name)")
            }
        case (.map(let shape), .context(let context)):
            for entry in context.entries {
                try shape.refuseUnknownFields(of: entry.value, root: "\(root).\(entry.name)")
            }
        case (.list(let shape), .list(let elements)):
            for (index, element) in elements.enumerated() {
                try shape.refuseUnknownFields(of: element, root: "\(root)[\(index + 1)]")
            }
        default: break
        }
    }

    private func unknown(_ name: String, among names: [String], root: String) -> PluginError {
        let near = names.map { (name: $0, distance: Shape.distance($0, name)) }.min { $0.distance < $1.distance }
        let isNear = near.map { $0.distance <= 2 } ?? false
        return PluginError(
            PluginError.Codes.input, "\(root).\(name): there is no such field", context: ["path": "\(root).\(name)"],
            hint: isNear ? near.map { "did you mean \($0.name)?" } : "known are \(names.joined(separator: ", "))")
    }

    /// How many letters must be added, left out or changed.
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right.utf8)
        var row = Array(0...right.count)
        for (i, byte) in left.utf8.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let changed = diagonal + (byte == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(changed, diagonal + 1, row[j] + 1)
            }
        }
        return row[right.count]
    }
}
