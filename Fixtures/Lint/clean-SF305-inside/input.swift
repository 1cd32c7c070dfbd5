private struct Draft {
  var title = ""
}

func title() async -> String {
  // "use server"
  Draft().title
}
