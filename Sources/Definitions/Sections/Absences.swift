import FEEL

/// Why the names of a workflow may be null, in the words of diagnostics.
extension Absence {
    static let optionalField = Absence(
        Wording(en: "the form does not require it", zh: "表单未要求必填"),
        remedy: Wording(en: "make the field required", zh: "将该字段设为必填"))

    static let variable = Absence(
        Wording(en: "no `set` on the way here makes sure of it", zh: "到此处的路径上没有 `set` 确保其有值"))

    static func result(of step: String) -> Absence {
        Absence(
            Wording(en: "the step `\(step)` may not have been done before", zh: "步骤 `\(step)` 此前可能未执行"))
    }

    static func result(of step: String, in branch: String) -> Absence {
        Absence(
            Wording(
                en: "the branch `\(branch)` may have ended without the step `\(step)`",
                zh: "分支 `\(branch)` 可能未执行步骤 `\(step)` 便已结束"))
    }

    static func failedRun(of step: String) -> Absence {
        Absence(Wording(en: "the run of `\(step)` may have failed", zh: "`\(step)` 的运行可能失败"))
    }

    static let noError = Absence(Wording(en: "the run may have gone well", zh: "运行可能没有出错"))

    static let comment = Absence(Wording(en: "nobody has to leave a comment", zh: "意见可以不填"))

    static let unit = Absence(Wording(en: "a person may belong to no unit", zh: "人员可能不属于任何机构"))

    static let output = Absence(Wording(en: "a rule of the table may give null", zh: "决策表的规则可能给出空值"))
}
