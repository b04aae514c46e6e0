import FEEL
import Testing

/// Powers, e^x and ln x to the last of 34 digits. The expected digits were worked out with 120.
@Suite struct `Elementary functions` {
    @Test(arguments: [
        ("0", "1"), ("1", "2.718281828459045235360287471352662"), ("-1", "0.3678794411714423215955237701614609"),
        ("0.5", "1.648721270700128146848650787814164"), ("1e-20", "1.00000000000000000001"),
        ("100", "2.688117141816135448412625551580014e43"), ("-6000.25", "1.332094269461689823016050703300726e-2606"),
        ("14149", "6.801809260978894125530050851897730e6144"), ("1e-34", "1"), ("-1e-35", "1"), ("1e-6000", "1"),
        ("3.141592653589793238462643383279503", "23.14069263277926900572908636794855"), ("-1e6000", "0"),
        ("-14300", "0"),
    ])
    func `e to a power`(number: String, result: String) throws {
        #expect(try #require(Decimal128(number)).exponential() == Decimal128(result))
    }

    @Test(arguments: [
        ("1", "0"), ("2", "0.6931471805599453094172321214581766"), ("10", "2.302585092994045684017991454684364"),
        ("0.5", "-0.6931471805599453094172321214581766"), ("1e-6176", "-14220.76553433122614449511522413063"),
        ("9.999999999999999999999999999999999e6144", "14149.38539644841072829055748903542"),
        ("1.000000000000000000000000000000001", "9.999999999999999999999999999999995e-34"),
        ("0.9999999999999999999999999999999999", "-1e-34"), ("123456.789", "11.72364648718588098113995898391011"),
    ])
    func `natural logarithms`(number: String, result: String) throws {
        #expect(try #require(Decimal128(number)).naturalLogarithm() == Decimal128(result))
    }

    @Test(arguments: [
        ("2", "0.5", "1.414213562373095048801688724209698"), ("5", "2.55", "60.58617166606633673745724928244262"),
        ("0.01", "-1.5", "1000"), ("32", "0.2", "2"), ("3", "-0.333", "0.693615232586899197169660544674964"),
        ("1.0000001", "12345678.9", "3.436892871767828773155517758063143"), ("1e300", "0.1", "1e30"),
        ("1.0000000000000000000000001", "1e25", "2.718281828459045235360287335438571"),
        ("7", "1e-30", "1.000000000000000000000000000001946"), ("-1", "1e20", "1"), ("-1", "10000000001", "-1"),
        ("0", "0.5", "0"), ("1", "0.333", "1"), ("2", "1e-6000", "1"), ("0.5", "1e30", "0"), ("1e-6000", "1.5", "0"),
        // Exactly on the tie at the 35th digit: the cube of 333333333335, by way of its square.
        ("111111111112222222222225", "1.5", "37037037037592592592595370370370380"),
    ])
    func `powers with a fraction, and large ones`(base: String, exponent: String, result: String) throws {
        let power = try #require(Decimal128(base)).power(try #require(Decimal128(exponent)))
        #expect(power == Decimal128(utf8: result.utf8, roundingExcess: true))
    }

    @Test(arguments: [
        ("-2", "0.5"), ("0", "-0.5"), ("2", "1e30"), ("0.5", "-30000.5"), ("10", "6145"), ("1e6000", "1.5"),
    ])
    func `no power`(base: String, exponent: String) throws {
        #expect(try #require(Decimal128(base)).power(try #require(Decimal128(exponent))) == nil)
    }

    @Test func `no result`() {
        #expect(Decimal128(15_000).exponential() == nil)
        #expect(Decimal128("14149.4")?.exponential() == nil)
        #expect(Decimal128(0).naturalLogarithm() == nil)
        #expect(Decimal128(-1).naturalLogarithm() == nil)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `logarithms undo exponentials, and roots are powers`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let x = try #require(Decimal128("\(Int.random(in: -2_000_000...2_000_000, using: &random))e-4"))
            let back = try #require(x.exponential()?.naturalLogarithm())
            guard let error = back - x else { continue }
            // Half a unit in the last of 34 digits of e^x is at most 5 parts in 10^34; the logarithm has its own.
            let allowed = try #require((x.magnitude + 1).flatMap { $0 * (Decimal128("1e-33") ?? 0) })
            check(error.magnitude < allowed, "seed \(seed): \(x)")
            let square = Decimal128(Int.random(in: 2...1_000_000_000, using: &random))
            check(square.power(Decimal128("0.5") ?? 0) == square.squareRoot(), "seed \(seed): \(square)")
        }
    }
}
