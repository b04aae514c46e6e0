import CountersignPluginKit

extension Application {
    /// Refuses data that cannot be: a person must look at it, and a repetition does not mend it.
    func refuseContradictions() throws(PluginError) {
        try refuse(amount.isNegative, "amount", "the amount is negative")
        try refuse(term.map { !(1...480).contains($0) }, "term", "the term is not between 1 and 480 months")
        try refuse(
            registeredYears.map { $0.isNegative || $0 > 300 }, "registered_years",
            "the years since registration are not between 0 and 300")
        try refuse(revenue?.isNegative, "revenue", "the revenue is negative")
        try refuse(overdueCount.map { $0 < 0 }, "overdue_count", "the overdue count is negative")
        try refuse(
            debtRatio.map { $0.isNegative || $0 > 100 }, "debt_ratio",
            "the debt ratio is not between 0 and 100; 55% is 0.55")
        try refuse(guarantorCount.map { $0 < 0 }, "guarantor_count", "the count of guarantors is negative")
        if let revenue, let taxableIncome {
            try refuse(taxableIncome > revenue, "taxable_income", "the taxable income is above the revenue")
        }
        if let guarantorCount, collateral == .guarantee {
            try refuse(guarantorCount == 0, "guarantor_count", "the security is a guarantee, and nobody guarantees")
        }
    }

    private func refuse(_ isWrong: Bool?, _ field: String, _ message: String) throws(PluginError) {
        guard isWrong == true else { return }
        throw PluginError("credit-scoring.inconsistent", message, context: ["field": field])
    }
}
