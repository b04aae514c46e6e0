internal import FEEL

/// What the built-in functions take and give (DMN 1.5, tables 69–83), so that most calls make sense.
struct FuzzBuiltIn {
    enum Parameter {
        case value(FuzzKind)
        case pattern, flags, replacement
    }

    let name: String
    let parameters: [Parameter]
    /// How many of them may be left out.
    let optional: Int

    /// The functions that give a kind.
    static func giving(_ kind: FuzzKind) -> [FuzzBuiltIn] { byResult[kind] ?? [] }

    /// The built-in functions that no line below names: none, or the campaign would not see them.
    static var missing: [String] { FEELCompiler.builtInNames.filter { !named.contains($0) } }

    private static let named = Set(byResult.values.joined().map(\.name))

    private static let byResult: [FuzzKind: [FuzzBuiltIn]] = {
        var table: [FuzzKind: [FuzzBuiltIn]] = [:]
        for line in signatures.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let kind = FuzzKind(rawValue: String(parts[0])) else { continue }
            for call in parts[1].split(separator: ";") { table[kind, default: []].append(FuzzBuiltIn(call)) }
        }
        return table
    }()

    /// Reads `name a b c?`, where `_` stands for a space in the name.
    private init(_ text: Substring) {
        let words = text.split(separator: " ")
        name = words[0].split(separator: "_").joined(separator: " ")
        parameters = words.dropFirst().map { word in
            switch word.prefix(while: { $0 != "?" }) {
            case "pattern": .pattern
            case "flags": .flags
            case "replacement": .replacement
            case let kind: .value(FuzzKind(rawValue: String(kind)) ?? .any)
            }
        }
        optional = words.filter { $0.hasSuffix("?") }.count
    }

    private static let signatures = """
        number:number string string? string?; string_length string; count list; sum list; sum number number; mean list
        number:mean number number; median list; median number number; product list; stddev list; stddev number number
        number:decimal number number; floor number number?; ceiling number number?; round_up number number
        number:round_down number number; round_half_up number number; round_half_down number number; abs number
        number:modulo number number; sqrt number; log number; exp number; day_of_year date; week_of_year date
        number:min list; max list; min number number; max number number; get_value context string
        string:string any; substring string number number?; upper_case string; lower_case string; max string string
        string:substring_before string string; substring_after string string; string_join list string?
        string:replace string pattern replacement flags?; day_of_week date; month_of_year date
        boolean:not boolean; contains string string; starts_with string string; ends_with string string
        boolean:matches string pattern flags?; list_contains list any; all list; any list; all boolean boolean
        boolean:any boolean boolean; odd number; even number; is any any; is_defined any; before number range
        boolean:before range range; after range number; after range range; meets range range; met_by range range
        boolean:overlaps range range; overlaps_before range range; overlaps_after range range; finishes range range
        boolean:finishes number range; finished_by range range; includes range range; includes range number
        boolean:during range range; during number range; starts range range; started_by range range
        boolean:coincides range range; coincides number number; before date date; after moment moment
        date:date string; date moment; date number number number; today; min date date; max date date
        time:time string; time moment; time number number number duration?; max time time
        moment:date_and_time string; date_and_time date time; now; min moment moment
        months:duration string; years_and_months_duration date date; abs months; sum months months
        duration:duration string; abs duration; sum duration duration; max duration duration
        list:sublist list number number?; append list any; concatenate list list; insert_before list number any
        list:remove list number; list_replace list number any; list_replace list function any; reverse list
        list:index_of list any; union list list; distinct_values list; flatten list; mode list; mode number number
        list:sort list function?; split string pattern; get_entries context; append list any any
        context:context list; context_put context string any; context_put context list any; context_merge list
        range:range string
        any:get_value context string; min list; max list; get_value context list
        """
}
