func ping() async {
  ("use server")
  print(1)
}

func pong() async {
  #"use server"#
  print(1)
}

func peng() async {
  /// "use server"
  print(1)
}
