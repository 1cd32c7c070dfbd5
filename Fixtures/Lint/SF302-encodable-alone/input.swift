struct Draft: Encodable {
  var title: String
}

func save(_ draft: Draft) async {
  // "use server"
}
