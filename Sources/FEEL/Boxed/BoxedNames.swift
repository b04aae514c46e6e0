extension BoxedExpression {
    /// The names of entries that values inside have: paths may use them, even where they hold spaces.
    func collectMembers(into table: inout NameTable) {
        switch self {
        case .literal, .external, .missing: break
        case .context(let entries, let result):
            for entry in entries {
                table.insert(entry.name.text)
                entry.value.collectMembers(into: &table)
            }
            result?.collectMembers(into: &table)
        case .list(let elements): for element in elements { element.collectMembers(into: &table) }
        case .relation(let columns, let rows):
            for column in columns { table.insert(column) }
            for row in rows { for cell in row { cell.collectMembers(into: &table) } }
        case .function(let parameters, let body):
            for parameter in parameters { parameter.type.feel.collectMembers(into: &table) }
            body.collectMembers(into: &table)
        case .invocation(let callee, let arguments):
            callee.collectMembers(into: &table)
            for argument in arguments { argument.value.collectMembers(into: &table) }
        case .conditional(let condition, let yes, let no):
            for part in [condition, yes, no] { part.collectMembers(into: &table) }
        case .filter(let list, let match):
            for part in [list, match] { part.collectMembers(into: &table) }
        case .iteration(_, let list, let result):
            for part in [list, result] { part.collectMembers(into: &table) }
        case .quantified(_, _, let list, let condition):
            for part in [list, condition] { part.collectMembers(into: &table) }
        case .table(let rules):
            for output in rules.outputs {
                if let name = output.name { table.insert(name) }
                output.type.feel.collectMembers(into: &table)
            }
            for input in rules.inputs { input.expression.collectMembers(into: &table) }
        case .typed(let value, let type):
            value.collectMembers(into: &table)
            type.feel.collectMembers(into: &table)
        }
    }
}

extension FEELType {
    /// The names of the entries of context types, at every depth.
    func collectMembers(into table: inout NameTable) {
        switch self {
        case .context(let members):
            for member in members {
                table.insert(member.name)
                member.type.collectMembers(into: &table)
            }
        case .list(let element), .range(let element): element.collectMembers(into: &table)
        default: break
        }
    }
}
