enum Kind {
  case useServer, use_server
}

func mark(useServer: Bool, with use: String) {}

let use = "server"
