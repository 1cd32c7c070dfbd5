func ping() async {
  // use server
}

func pong() async {
  /* 'use server'; */ print("pong")
}

func list() async {
  print("use server")
  // use server
}

/// use server
func help() async {
  // use servers of your own
  // use the server
}
