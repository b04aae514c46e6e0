public import CountersignPluginKit

/// The facts of an application. Only the amount is needed; what is not known scores as unknown.
public struct Application: Codable, Sendable {
    /// What is asked for, in the currency of the form.
    public var amount: Decimal128
    /// Months.
    public var term: Int?
    /// Years since the business was registered.
    public var registeredYears: Decimal128?
    /// Sales of the last tax year, in the currency of the amount.
    public var revenue: Decimal128?
    /// Taxable income of the last tax year, negative for a loss.
    public var taxableIncome: Decimal128?
    /// The tax authority's credit rating.
    public var taxRating: TaxRating?
    /// Payments overdue in the last 24 months, by the credit report.
    public var overdueCount: Int?
    /// Liabilities by assets: 0.55 is 55%.
    public var debtRatio: Decimal128?
    /// The strongest security offered.
    public var collateral: Collateral?
    /// How many guarantors stand for it.
    public var guarantorCount: Int?
    /// The line of business.
    public var industry: Industry?
    /// Facts without which the outcome is `insufficient`.
    public var require: [Fact]?
}

/// The tax credit rating of an enterprise in China (State Taxation Administration, measures for tax credit management):
/// A best, M for the newly registered and those without income, D worst.
public enum TaxRating: String, Codable, Sendable, CaseIterable {
    case a = "A"
    case b = "B"
    case m = "M"
    case c = "C"
    case d = "D"
}

/// Security for a loan, from strong to none.
public enum Collateral: String, Codable, Sendable, CaseIterable {
    case deposit
    case mortgage
    case pledge
    case guarantee
    case none
}

/// Lines of business that the scorecard tells apart.
public enum Industry: String, Codable, Sendable, CaseIterable {
    case technology
    case publicServices = "public-services"
    case manufacturing
    case agriculture
    case transport
    case trade
    case catering
    case construction
    case realEstate = "real-estate"
    case other
}

/// A fact of an application, by its key.
public enum Fact: String, Codable, Sendable, CaseIterable {
    case term
    case registeredYears = "registered_years"
    case revenue
    case taxableIncome = "taxable_income"
    case taxRating = "tax_rating"
    case overdueCount = "overdue_count"
    case debtRatio = "debt_ratio"
    case collateral
    case guarantorCount = "guarantor_count"
    case industry
}

extension Application {
    /// The facts that are not given, in the order of the form.
    var missing: [Fact] {
        Fact.allCases.filter { fact in
            switch fact {
            case .term: term == nil
            case .registeredYears: registeredYears == nil
            case .revenue: revenue == nil
            case .taxableIncome: taxableIncome == nil
            case .taxRating: taxRating == nil
            case .overdueCount: overdueCount == nil
            case .debtRatio: debtRatio == nil
            case .collateral: collateral == nil
            case .guarantorCount: guarantorCount == nil
            case .industry: industry == nil
            }
        }
    }
}
