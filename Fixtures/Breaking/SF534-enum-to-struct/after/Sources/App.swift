// "use server"

struct Mood: Codable {
  var name: String
}

func set(mood: Mood) async { fatalError() }
