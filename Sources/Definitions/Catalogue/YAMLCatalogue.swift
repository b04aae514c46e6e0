import YAML

extension Catalogue {
    static let yaml = YAMLRefusal.allCases.map(refusal)

    private static func refusal(_ refusal: YAMLRefusal) -> Entry {
        let (en, zh, explanation, example): (String, String, String, String) =
            switch refusal {
            case .tooLarge: ("File too large", "文件过大", "A workflow of this size is not one anybody can read.", "")
            case .encoding: ("Other encoding", "编码错误", "The file is UTF-16 or UTF-32; save it as UTF-8.", "")
            case .invalidUTF8: ("Not UTF-8", "不是 UTF-8", "Save the file as UTF-8; it may be GBK.", "")
            case .bidiCharacter:
                ("Direction character", "双向控制字符", "Such characters make a text read other than it is.", "")
            case .controlCharacter:
                ("Control character", "控制字符", "Control characters reach terminals; they are refused.", "")
            case .lineSeparator: ("Unusual line end", "异常换行符", "Some programs see a line end here, others do not.", "")
            case .syntax: ("Not YAML", "YAML 语法错误", "The text does not read as YAML here.", "a: [1, 2")
            case .tab: ("Tab", "制表符", "Indent with spaces.", "a:\n\tb: 1")
            case .empty: ("Empty file", "文件为空", "The file holds nothing.", "")
            case .severalDocuments: ("Several documents", "多个文档", "One file is one workflow.", "a: 1\n---\nb: 2")
            case .outOfMemory: ("Out of memory", "内存不足", "The file could not be read.", "")
            case .directive: ("Directive", "指令", "`%YAML` and `%TAG` are not needed.", "%YAML 1.1\n---\na: 1")
            case .anchor: ("Anchor", "锚点", "Write the value out where it is needed.", "a: &x 1")
            case .alias: ("Alias", "别名", "Write the value out where it is needed.", "a: *x")
            case .mergeKey: ("Merge key", "合并键", "Write the entries out.", "<<: { a: 1 }")
            case .tag: ("Tag", "标签", "Values are what they look like.", "a: !!str 1")
            case .duplicateKey: ("Duplicate key", "重复的键", "A key stands in a mapping once.", "a: 1\na: 2")
            case .emptyKey: ("Missing key name", "键名为空", "A colon without a key in front of it.", ": 1")
            case .complexKey: ("Key that is not text", "键不是文本", "Keys are text.", "? [a]\n: 1")
            case .keyTooLong: ("Key too long", "键过长", "Keys have at most 1024 bytes.", "")
            case .tooDeep: ("Nested too deeply", "嵌套过深", "At most 64 levels within one another.", "[[[[…]]]]")
            case .tooManyNodes: ("Too many values", "值过多", "The file has too many values to be read by anybody.", "")
            case .scalarTooLong: ("Text too long", "文本过长", "One text is too long.", "")
            case .tooManyProblems: ("Too many problems", "问题过多", "The rest is not shown.", "")
            }
        return Entry(refusal.rawValue, en: en, zh: zh, explanation, example)
    }
}
