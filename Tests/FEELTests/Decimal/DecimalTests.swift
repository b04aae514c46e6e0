import FEEL
import Testing

@Suite struct `Decimal numbers` {
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("0.00", "0"), ("1.50", "1.5"), (".5", "0.5"), ("-.5", "-0.5"), ("1e3", "1000"),
        ("12.5E-3", "0.0125"), ("000123", "123"),
        ("1234567890123456789012345678901234", "1234567890123456789012345678901234"),
        ("9.99e40", "99900000000000000000000000000000000000000"), ("+7", "7"),
    ])
    func `reads a text and writes the canonical one`(text: String, canonical: String) {
        #expect(Decimal128(text)?.description == canonical)
    }

    @Test(arguments: [
        "", "-", ".", "1.2.3", "e5", "1e", "1e+", "abc", " 1", "1 ", "0x10", "1_000", "１", "NaN", "∞", "1e7000",
        "1e-7000",
    ])
    func `refuses what is no decimal number`(text: String) {
        #expect(Decimal128(text) == nil)
    }

    @Test func `refuses more than 34 digits instead of rounding`() {
        #expect(Decimal128("1." + String(repeating: "1", count: 34)) == nil)
        #expect(Decimal128("1." + String(repeating: "1", count: 33)) != nil)
        #expect(Decimal128("1." + String(repeating: "0", count: 99)) == 1)
    }

    @Test func `holds equal numbers equal whatever they were written as`() {
        #expect(Decimal128("1.0") == Decimal128("1.00"))
        #expect(Set(["100", "1e2", "100.0"].compactMap { Decimal128($0) }).count == 1)
    }

    @Test func `gives whole numbers as integers and nothing else`() {
        #expect(Decimal128(Int.min).intValue == Int.min)
        #expect(Decimal128(Int.max).intValue == Int.max)
        #expect(Decimal128("9223372036854775808")?.intValue == nil)
        #expect(Decimal128("-9223372036854775809")?.intValue == nil)
        #expect(Decimal128("1.5")?.intValue == nil)
    }

    @Test(arguments: [
        ("0.1", "0.2", "0.3", "-0.1", "0.02", "0.5"),
        ("1", "3", "4", "-2", "3", "0.3333333333333333333333333333333333"),
        ("2", "3", "5", "-1", "6", "0.6666666666666666666666666666666667"),
        (
            "9999999999999999999999999999999999", "1", "1e34", "9999999999999999999999999999999998",
            "9999999999999999999999999999999999", "9999999999999999999999999999999999"
        ),
        ("1e40", "1", "1e40", "1e40", "1e40", "1e40"),
        ("1e34", "-1", "9999999999999999999999999999999999", "1e34", "-1e34", "-1e34"),
        (
            "18446744073709551615", "18446744073709551615", "36893488147419103230", "0",
            "340282366920938463426481119284349100000", "1"
        ),
    ])
    func `adds, subtracts, multiplies and divides`(
        a: String, b: String, sum: String, difference: String, product: String, quotient: String
    ) throws {
        let (x, y) = (try #require(Decimal128(a)), try #require(Decimal128(b)))
        #expect(x + y == Decimal128(sum))
        #expect(x - y == Decimal128(difference))
        #expect(x * y == Decimal128(product))
        #expect(x / y == Decimal128(quotient))
    }

    @Test func `has no result where there is none`() {
        #expect(Decimal128(1) / 0 == nil)
        #expect(Decimal128("1e6144").flatMap { $0 * 10 } == nil)
        #expect(Decimal128("9.999999999999999999999999999999999e6144").flatMap { $0 + $0 } == nil)
        #expect(Decimal128(-1).squareRoot() == nil)
        #expect(Decimal128(0).power(-1) == nil)
        #expect(Decimal128(5).modulo(0) == nil)
    }

    @Test(arguments: [
        ("2.5", 0, "2", "3", "2", "3", "2", "3", "2"), ("-2.5", 0, "-2", "-3", "-2", "-3", "-2", "-2", "-3"),
        ("3.5", 0, "4", "4", "3", "4", "3", "4", "3"), ("1.005", 2, "1", "1.01", "1", "1.01", "1", "1.01", "1"),
        ("1250", -2, "1200", "1300", "1200", "1300", "1200", "1300", "1200"),
        ("0.0001", 2, "0", "0", "0", "0.01", "0", "0.01", "0"),
        ("7", 5, "7", "7", "7", "7", "7", "7", "7"), ("-4", -1, "0", "0", "0", "-10", "0", "0", "-10"),
    ])
    func `rounds in every mode`(
        text: String, scale: Int, even: String, halfUp: String, halfDown: String, up: String, down: String,
        ceiling: String, floor: String
    ) throws {
        let number = try #require(Decimal128(text))
        let modes: [(RoundingMode, String)] = [
            (.halfEven, even), (.halfUp, halfUp), (.halfDown, halfDown), (.up, up), (.down, down), (.ceiling, ceiling),
            (.floor, floor),
        ]
        for (mode, expected) in modes {
            #expect(number.rounded(scale: scale, mode: mode) == Decimal128(expected), "\(mode)")
        }
    }

    @Test(arguments: [
        ("2", 10, "1024"), ("2", -2, "0.25"), ("-3", 3, "-27"), ("-3", 2, "9"),
        ("1.01", 100, "2.704813829421526093267194710807531"),
        ("0", 0, "1"), ("10", 6144, "1e6144"), ("0.1", 3, "0.001"),
    ])
    func `raises to whole powers, rounded once`(base: String, exponent: Int, power: String) throws {
        #expect(try #require(Decimal128(base)).power(Decimal128(exponent)) == Decimal128(power))
    }

    @Test(arguments: [
        ("4", "2"), ("2", "1.414213562373095048801688724209698"), ("1e-10", "0.00001"), ("0", "0"),
        ("1e101", "3.162277660168379331998893544432719e50"),
    ])
    func `takes square roots`(text: String, root: String) throws {
        #expect(try #require(Decimal128(text)).squareRoot() == Decimal128(root))
    }

    @Test(arguments: [
        ("12", "5", "2"), ("-12", "5", "3"), ("12", "-5", "-3"), ("-12", "-5", "-2"), ("10.1", "4.5", "1.1"),
        ("1e34", "7", "4"),
    ])
    func `gives the remainder the sign of the divisor`(a: String, b: String, rest: String) throws {
        #expect(try #require(Decimal128(a)).modulo(try #require(Decimal128(b))) == Decimal128(rest))
    }
}
