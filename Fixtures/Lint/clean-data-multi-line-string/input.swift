let template = """
  // "use server"
  "use server"

  func ping() async {
    // "use server"
  }
  """

func write() {
  print(
    """
    "use server"
    """)
}
