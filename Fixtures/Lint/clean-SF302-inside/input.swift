struct Session {
  var token = ""
}

func ping() async -> String {
  // "use server"
  Session().token
}
