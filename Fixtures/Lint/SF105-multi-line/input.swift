func ping() async {
  """
  use server
  """
  print("pong")
}
