func save(title: String) async { // "use server"
  print(title)
}
