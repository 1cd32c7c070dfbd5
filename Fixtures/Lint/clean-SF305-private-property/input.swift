struct Session: Codable {
  var name: String
  private var visits: Int
}

func visit(_ session: Session) async {
  // "use server"
}
