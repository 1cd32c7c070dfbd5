struct Refusal: Error {
  var reason: String
}

func open(id: Int) async throws(Refusal) {
  // "use server"
}
