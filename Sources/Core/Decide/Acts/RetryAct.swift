extension Deliberation {
    mutating func retry(_ retry: Retry) throws(Refusal) {
        try checkAdmin()
        guard let scope = instance.scopes[number: retry.scope], case .at(let standing) = scope.position,
            standing.incident != nil
        else {
            throw .wrongState("retry.no-incident", "There is no incident there", "此处没有异常")
        }
        try record(.incidentResolved(IncidentResolved(scope: scope.number)))
        enter(standing.step, scope: scope.number)
    }
}
