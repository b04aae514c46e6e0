import FEEL
import Testing

@Suite struct `Values` {
    @Test func `are small`() {
        #expect(MemoryLayout<Value>.size <= 17)
    }

    @Test func `compare strings by code points`() {
        let composed: Value = "caf\u{E9}"
        let decomposed: Value = "cafe\u{301}"
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed, composed]).count == 2)
        #expect(Context([("\u{E9}", 1), ("e\u{301}", 2)]).count == 2)
    }

    @Test func `compare contexts whatever the order of their entries`() {
        let one: Context = ["a": 1, "b": [true, nil]]
        let other: Context = ["b": [true, nil], "a": 1]
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(one != ["a": 1])
        #expect(one.names == ["a", "b"])
    }

    @Test(arguments: [1, 8, 9, 40])
    func `find every entry of a context of any size`(count: Int) {
        let context = Context((0..<count).map { ("key \($0)", .number(Decimal128($0))) })
        for index in 0..<count { #expect(context["key \(index)"]?.asInt == index) }
        #expect(context["key \(count)"] == nil)
        #expect(context.setting("key 0", to: "new")["key 0"] == "new")
        #expect(context.setting("new", to: 1).count == count + 1)
        #expect(context.removing("key 0").count == count - 1)
    }

    @Test(arguments: [2, 20])
    func `keep the later of two values in the place of the earlier`(count: Int) {
        let context = Context((0..<count).map { ("k\($0)", 0) } + [("k0", 1)])
        #expect(context.count == count)
        #expect(context.names[0] == "k0")
        #expect(context["k0"] == 1)
    }

    @Test func `follow paths to null`() {
        let value: Value = ["customer": ["name": "Li"]]
        #expect(value[path: ["customer", "name"]] == "Li")
        #expect(value[path: ["customer", "age", "years"]].isNull)
        #expect(value["customer"]["name"].asString == "Li")
    }
}
