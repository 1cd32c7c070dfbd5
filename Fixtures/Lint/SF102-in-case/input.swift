func save(kind: Int) async {
  switch kind {
  case 1:
    // "use server"
    print("one")
  default: break
  }
}
