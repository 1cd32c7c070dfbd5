struct Patch: Codable {
  var title: String??
}

func apply(_ patch: Patch) async {
  // "use server"
}
