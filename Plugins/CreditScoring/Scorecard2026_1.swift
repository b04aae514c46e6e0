import CountersignPluginKit

// The points are an expert's judgement, not fitted to a book of loans: a bank calibrates them on its own and publishes
// the result as a new version. A fact that is not known is worth less than the middle of its row, never more than half of
// the best bin, so that to tell a good fact always pays.
extension Scorecard {
    static let v2026_1 = Scorecard(
        version: "2026.1",
        characteristics: [
            overdue, taxRating, coverage, collateral, debt, margin, years, size, term, industry, guarantors,
        ],
        grades: [(.a, 680), (.b, 480), (.c, 260), (.d, .min)],
        bands: [
            (780, 2, 5), (680, 5, 12), (580, 12, 25), (480, 25, 50), (370, 50, 100), (260, 100, 200), (.min, 200, 1000),
        ])

    private static let overdue = Characteristic(
        name: "overdue", measure: { $0.overdueCount.map { .number(Decimal128($0)) } },
        bins: [
            Bin(.atMost(0), 140, "none", "no overdue payment in 24 months", "近24个月无逾期"),
            Bin(.atMost(1), 80, "one", "one overdue payment", "逾期1次"),
            Bin(.atMost(2), 45, "two", "two overdue payments", "逾期2次"),
            Bin(.atMost(5), 15, "some", "3 to 5 overdue payments", "逾期3至5次"),
            Bin(.otherwise, 0, "many", "6 or more overdue payments", "逾期6次及以上", knockOut: true),
        ],
        unknown: Bin(.otherwise, 60, "unknown", "no credit report", "无征信报告"))

    private static let taxRating = Characteristic(
        name: "tax-rating", measure: { $0.taxRating.map { .word($0.rawValue) } },
        bins: [
            Bin(.word("A"), 110, "a", "tax credit rating A", "纳税信用A级"),
            Bin(.word("B"), 80, "b", "tax credit rating B", "纳税信用B级"),
            Bin(.word("M"), 50, "m", "tax credit rating M", "纳税信用M级"),
            Bin(.word("C"), 20, "c", "tax credit rating C", "纳税信用C级"),
            Bin(.otherwise, 0, "d", "tax credit rating D", "纳税信用D级", knockOut: true),
        ],
        unknown: Bin(.otherwise, 30, "unknown", "tax credit rating not known", "纳税信用等级未知"))

    private static let coverage = Characteristic(
        name: "coverage",
        measure: { application in application.revenue.map { .ratio(application.amount, of: $0) } },
        bins: [
            Bin(.ratioAtMost(thousandths: 100), 120, "very-high", "amount up to 10% of revenue", "金额不超过营收10%"),
            Bin(.ratioAtMost(thousandths: 250), 95, "high", "amount 10% to 25% of revenue", "金额为营收10%至25%"),
            Bin(.ratioAtMost(thousandths: 500), 60, "medium", "amount 25% to 50% of revenue", "金额为营收25%至50%"),
            Bin(.ratioAtMost(thousandths: 1000), 25, "low", "amount 50% to 100% of revenue", "金额为营收50%至100%"),
            Bin(.otherwise, 0, "none", "amount above revenue", "金额超过营收"),
        ],
        unknown: Bin(.otherwise, 30, "unknown", "revenue not known", "营收未知"))

    private static let collateral = Characteristic(
        name: "collateral", measure: { $0.collateral.map { .word($0.rawValue) } },
        bins: [
            Bin(.word("deposit"), 120, "deposit", "secured by a deposit", "存单质押"),
            Bin(.word("mortgage"), 95, "mortgage", "secured by a mortgage", "不动产抵押"),
            Bin(.word("pledge"), 70, "pledge", "secured by a pledge", "动产或权利质押"),
            Bin(.word("guarantee"), 40, "guarantee", "secured by a guarantee", "保证担保"),
            Bin(.otherwise, 0, "none", "no security", "信用方式"),
        ],
        unknown: Bin(.otherwise, 0, "unknown", "security not known", "担保方式未知"))

    private static let debt = Characteristic(
        name: "debt", measure: { $0.debtRatio.map { .ratio($0, of: 1) } },
        bins: [
            Bin(.ratioAtMost(thousandths: 300), 100, "very-low", "debt up to 30% of assets", "资产负债率不超过30%"),
            Bin(.ratioAtMost(thousandths: 500), 75, "low", "debt 30% to 50% of assets", "资产负债率30%至50%"),
            Bin(.ratioAtMost(thousandths: 700), 40, "medium", "debt 50% to 70% of assets", "资产负债率50%至70%"),
            Bin(.ratioAtMost(thousandths: 850), 15, "high", "debt 70% to 85% of assets", "资产负债率70%至85%"),
            Bin(.ratioAtMost(thousandths: 1000), 0, "very-high", "debt above 85% of assets", "资产负债率超过85%"),
            Bin(.otherwise, 0, "insolvent", "debt above assets", "资不抵债", knockOut: true),
        ],
        unknown: Bin(.otherwise, 30, "unknown", "debt not known", "负债情况未知"))

    private static let margin = Characteristic(
        name: "margin",
        measure: { application in
            guard let income = application.taxableIncome, let revenue = application.revenue else { return nil }
            return .ratio(income, of: revenue)
        },
        bins: [
            Bin(
                .ratioAtLeast(thousandths: 150), 90, "very-high", "taxable income 15% of revenue or more", "应税所得率15%以上"),
            Bin(.ratioAtLeast(thousandths: 80), 70, "high", "taxable income 8% to 15% of revenue", "应税所得率8%至15%"),
            Bin(.ratioAtLeast(thousandths: 30), 45, "medium", "taxable income 3% to 8% of revenue", "应税所得率3%至8%"),
            Bin(.ratioAtLeast(thousandths: 0), 20, "low", "taxable income below 3% of revenue", "应税所得率低于3%"),
            Bin(.otherwise, 0, "loss", "a loss, or no revenue", "亏损或无营收"),
        ],
        unknown: Bin(.otherwise, 25, "unknown", "taxable income not known", "应税所得未知"))

    private static let years = Characteristic(
        name: "years", measure: { $0.registeredYears.map { .number($0) } },
        bins: [
            Bin(.atLeast(10), 80, "ten", "registered for 10 years or more", "成立10年以上"),
            Bin(.atLeast(5), 60, "five", "registered for 5 to 10 years", "成立5至10年"),
            Bin(.atLeast(3), 40, "three", "registered for 3 to 5 years", "成立3至5年"),
            Bin(.atLeast(1), 20, "one", "registered for 1 to 3 years", "成立1至3年"),
            Bin(.otherwise, 0, "new", "registered for less than a year", "成立不足1年"),
        ],
        unknown: Bin(.otherwise, 20, "unknown", "registration not known", "成立时间未知"))

    private static let size = Characteristic(
        name: "size", measure: { .number($0.amount) },
        bins: [
            Bin(.atMost(50_000), 60, "very-small", "amount up to 50,000", "金额不超过5万元"),
            Bin(.atMost(500_000), 50, "small", "amount 50,000 to 500,000", "金额5万至50万元"),
            Bin(.atMost(5_000_000), 35, "medium", "amount 500,000 to 5,000,000", "金额50万至500万元"),
            Bin(.atMost(20_000_000), 20, "large", "amount 5,000,000 to 20,000,000", "金额500万至2000万元"),
            Bin(.otherwise, 5, "very-large", "amount above 20,000,000", "金额超过2000万元"),
        ],
        unknown: Bin(.otherwise, 0, "unknown", "amount not known", "金额未知"))

    private static let term = Characteristic(
        name: "term", measure: { $0.term.map { .number(Decimal128($0)) } },
        bins: [
            Bin(.atMost(12), 50, "year", "up to 12 months", "期限不超过12个月"),
            Bin(.atMost(24), 40, "two-years", "13 to 24 months", "期限13至24个月"),
            Bin(.atMost(36), 30, "three-years", "25 to 36 months", "期限25至36个月"),
            Bin(.atMost(60), 15, "five-years", "37 to 60 months", "期限37至60个月"),
            Bin(.otherwise, 0, "long", "longer than 60 months", "期限超过60个月"),
        ],
        unknown: Bin(.otherwise, 25, "unknown", "term not known", "期限未知"))

    private static let industry = Characteristic(
        name: "industry", measure: { $0.industry.map { .word($0.rawValue) } },
        bins: [
            Bin(.word("technology"), 40, "technology", "technology", "科技行业"),
            Bin(.word("public-services"), 40, "public-services", "public services", "公共服务行业"),
            Bin(.word("manufacturing"), 35, "manufacturing", "manufacturing", "制造业"),
            Bin(.word("agriculture"), 30, "agriculture", "agriculture", "农业"),
            Bin(.word("transport"), 30, "transport", "transport", "交通运输业"),
            Bin(.word("trade"), 25, "trade", "trade", "批发零售业"),
            Bin(.word("catering"), 20, "catering", "catering", "餐饮业"),
            Bin(.word("construction"), 15, "construction", "construction", "建筑业"),
            Bin(.word("real-estate"), 5, "real-estate", "real estate", "房地产业"),
            Bin(.otherwise, 20, "other", "another line of business", "其他行业"),
        ],
        unknown: Bin(.otherwise, 20, "unknown", "line of business not known", "行业未知"))

    private static let guarantors = Characteristic(
        name: "guarantors", measure: { $0.guarantorCount.map { .number(Decimal128($0)) } },
        bins: [
            Bin(.atLeast(2), 30, "several", "two guarantors or more", "担保人2人及以上"),
            Bin(.atLeast(1), 15, "one", "one guarantor", "担保人1人"),
            Bin(.otherwise, 0, "none", "no guarantor", "无担保人"),
        ],
        unknown: Bin(.otherwise, 0, "unknown", "guarantors not known", "担保人情况未知"))
}
