struct Tag: Codable {
  var kind: Kind
}

struct Kind: Codable {
  var admin: Int
}

func tag(_ tag: Tag) async {
  // "use server"
}
