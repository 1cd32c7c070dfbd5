func page(id: Int) async {
  var count: Int = 0
  let next = { count += 1 }
  func delete() async {
    // "use server"
    print(count)
  }
  next()
  await delete()
}
