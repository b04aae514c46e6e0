/// Functions of contexts (DMN 1.5, table 81).
enum ContextBuiltIns {
    static let all: [BuiltIn] = [
        BuiltIn("get value", ["m", "key"]) { call, frame in
            guard let context = call.context(0) else { return call.wrong(0, .context, &frame) }
            guard let key = call.string(1) else { return call.wrong(1, .string, &frame) }
            return context[key]
                ?? call.fail(.unknownMember, about: .string(key), en: "is no entry of it", zh: "不是其中的条目", &frame)
        },
        BuiltIn("get entries", ["m"]) { call, frame in
            guard let context = call.context(0) else { return call.wrong(0, .context, &frame) }
            guard frame.spend(context.count) else { return .null }
            return .list(context.entries.map { ["key": .string($0.name), "value": $0.value] })
        },
        BuiltIn("context", ["entries"], body: context),
        BuiltIn("context put", .init(["context", "key", "value"]), .init(["context", "keys", "value"]), body: put),
        BuiltIn("context merge", ["contexts"]) { call, frame in
            guard let list = call.list(0) else { return call.wrong(0, .listOfContexts, &frame) }
            var merged = Context.empty
            for element in list {
                guard case .context(let context) = element else {
                    return call.fail(
                        element.isNull ? .null : .type, en: "a \(element.kindName) is no context",
                        zh: "\(element.kindName) 不是上下文", &frame)
                }
                guard frame.spend(1 + merged.count + context.count) else { return .null }
                merged = merged.merging(context)
            }
            return .context(merged)
        },
    ]

    /// A context of entries `{key, value}`; a key that comes twice is a mistake.
    private static func context(_ call: Call, _ frame: inout Frame) -> Value {
        guard let list = call.list(0) else { return call.wrong(0, .listOfEntries, &frame) }
        var entries: [(String, Value)] = []
        for element in list {
            guard frame.spend(), case .context(let entry) = element, case .string(let key)? = entry["key"],
                let value = entry["value"]
            else {
                return call.fail(
                    .type, en: "an entry is a context of a key and a value", zh: "每个条目应为含 key 与 value 的上下文", &frame)
            }
            entries.append((key, value))
        }
        let made = Context(entries)
        guard made.count == entries.count else {
            return call.fail(.duplicateName, en: "a key comes twice", zh: "键重复出现", &frame)
        }
        return .context(made)
    }

    private static func put(_ call: Call, _ frame: inout Frame) -> Value {
        guard let context = call.context(0) else { return call.wrong(0, .context, &frame) }
        let keys: [Value]
        switch call[1] {
        case .string(let key): keys = [.string(key)]
        case .list(let list) where !list.isEmpty: keys = list
        default: return call.wrong(1, .keyOrKeys, &frame)
        }
        return putting(call[2], at: keys[...], in: context, call, &frame)
    }

    /// The context with a value at the end of a path of keys, each of which but the last names a context.
    private static func putting(
        _ value: Value, at keys: ArraySlice<Value>, in context: Context, _ call: Call, _ frame: inout Frame
    ) -> Value {
        guard keys.count <= 64, frame.spend(context.count), case .string(let key)? = keys.first else {
            return call.fail(.type, en: "the keys are strings, at most 64", zh: "键应为字符串，至多 64 个", &frame)
        }
        if keys.count == 1 { return .context(context.setting(key, to: value)) }
        guard case .context(let inner)? = context[key] else {
            return call.fail(.unknownMember, about: .string(key), en: "is no context", zh: "不是上下文", &frame)
        }
        let changed = putting(value, at: keys.dropFirst(), in: inner, call, &frame)
        return changed.isNull ? .null : .context(context.setting(key, to: changed))
    }
}
