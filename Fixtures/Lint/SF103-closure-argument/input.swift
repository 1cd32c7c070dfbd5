func page() {
  let action = validated({ (text: String) async in
    // "use server"
    print(text)
  })
  print(action)
}
