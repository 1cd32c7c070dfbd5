enum Mood: String {
  case happy, sad
}

func sign(mood: Mood) async {
  // "use server"
}
