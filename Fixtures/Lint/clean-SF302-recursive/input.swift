struct Comment: Codable {
  var text: String
  var replies: [Comment]
}

indirect enum Tree: Codable {
  case leaf(Int)
  case node(Tree, Tree)
}

func save(_ comment: Comment, _ tree: Tree) async {
  // "use server"
}
