import CountersignPluginKit

extension Scorecard {
    /// Scores an application whose data is consistent.
    func score(_ application: Application) -> Score {
        let bins = characteristics.map { (characteristic: $0, bin: $0.bin(for: application)) }
        let total = bins.reduce(0) { $0 + $1.bin.points }
        let knockOuts = bins.filter(\.bin.isKnockOut).map { "\($0.characteristic.name).\($0.bin.code)" }
        let reasons = bins.map { characteristic, bin in
            Reason(
                code: "\(characteristic.name).\(bin.code)", points: bin.points, lost: characteristic.most - bin.points,
                en: bin.en, zh: bin.zh)
        }
        return Score(
            score: total, grade: knockOuts.isEmpty ? grade(of: total) : .d,
            probability: band(of: knockOuts.isEmpty ? total : .min),
            reasons: Scorecard.byWeight(reasons), knockOuts: knockOuts,
            missing: application.missing.map(\.rawValue), scorecardVersion: version)
    }

    private func grade(of total: Int) -> Grade {
        grades.first { total >= $0.floor }?.grade ?? .d
    }

    private func band(of total: Int) -> Band {
        let band = bands.first { total >= $0.floor } ?? (floor: .min, low: 0, high: 1000)
        return Band(low: Scorecard.fraction(band.low), high: Scorecard.fraction(band.high))
    }

    /// What cost most comes first; equals stay in the order of the table, so that the answer is always the same.
    private static func byWeight(_ reasons: [Reason]) -> [Reason] {
        reasons.enumerated().sorted { left, right in
            (right.element.lost, left.offset) < (left.element.lost, right.offset)
        }.map(\.element)
    }

    /// Thousandths as a decimal; exact.
    private static func fraction(_ thousandths: Int) -> Decimal128 {
        Decimal128(thousandths) / 1000 ?? .zero
    }
}
