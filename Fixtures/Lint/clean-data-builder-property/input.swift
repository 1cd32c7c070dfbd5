struct Manual: View {
  @PageBuilder var body: some Page {
    "use server"
    Divider()
  }

  var title: String {
    "use server"
  }
}
