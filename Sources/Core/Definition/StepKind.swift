/// The step kinds of the language. A new kind is a list of compile errors.
package enum StepKind: Sendable {
    case approve(ApproveStep)
    case task(TaskStep)
    case run(RunStep)
    case decide(DecideStep)
    case choose(ChooseStep)
    case parallel(ParallelStep)
    case set(SetStep)
    case notify(NotifyStep)
    case wait(WaitStep)
    case end(EndStep)
}
