extension String {
    /// A FEEL text without the white space around it, and with one space for every stretch of it outside of strings; a
    /// text with comments keeps its lines.
    var onOneLine: String {
        guard !contains("//"), !contains("/*") else { return trimmed }
        var result = ""
        var isInString = false
        var isEscaped = false
        for scalar in trimmed.unicodeScalars {
            if !isInString, scalar.properties.isWhitespace {
                if result.last != " " { result += " " }
                continue
            }
            if scalar == "\"", !isEscaped { isInString.toggle() }
            isEscaped = scalar == "\\" && !isEscaped && isInString
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}
