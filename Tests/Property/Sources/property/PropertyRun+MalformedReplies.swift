import PropertyModel

extension PropertyRun {
  /// Mutations of what the server answered: for each function those of one reply, with the call that they answer.
  func malformedReplies(to chosen: [Int]) -> [TypeScriptSource.MalformedCall] {
    var random = SplitMix(seed: seed &+ 5)
    var seen: Set<String> = []
    return chosen.compactMap { index in
      let sample = samples[index]
      guard !sample.observed.server.isEmpty, seen.insert(sample.function.id).inserted else { return nil }
      let call = TypeScriptSource.Call(
        sample.function, index: sample.index, arguments: sample.arguments, outcome: nil)
      let bodies = (0..<options.mutations).map { _ in
        DocumentMutator.mutate(Array(sample.observed.server.utf8), &random)
      }
      return TypeScriptSource.MalformedCall(call, status: sample.function.isThrowing ? 422 : 200, bodies: bodies)
    }
  }
}
