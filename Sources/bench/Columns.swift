/// Figures set flush right.
enum Columns {
    static func right(_ number: Int, _ width: Int) -> String {
        right(String(number), width)
    }

    static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
