func page(id: Int) async {
  func remove() async {
    // "use server"
    print(id)
  }

  func replace() async {
    // "use server"
    await remove()
  }
  await replace()
}
