extension FEELExpression {
    /// A value that is known, for what is written otherwise than in FEEL: a bare word of a closed list.
    package static func constant(_ value: Value) -> FEELExpression {
        FEELExpression(
            source: value.literal, type: FEELType(of: value), root: ConstantNode(value), localCount: 0, slotsUsed: [],
            slotCount: 0, scope: nil)
    }

    /// The value in a slot, whatever is there.
    package static func slot(_ slot: Int, named name: String) -> FEELExpression {
        FEELExpression(
            source: name, type: .any, root: InputNode(slot: slot), localCount: 0, slotsUsed: [slot],
            slotCount: slot + 1, scope: nil)
    }
}
