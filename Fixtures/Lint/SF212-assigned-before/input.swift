func page(id: Int) async {
  var shown: Int = id
  shown += 1
  func delete() async {
    // "use server"
    print(shown)
  }
  await delete()
}
