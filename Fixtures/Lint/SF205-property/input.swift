struct Task: Codable {
  var name: String
  var perform: () -> Void
}

func add(_ task: Task) async {
  // "use server"
}
