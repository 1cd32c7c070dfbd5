func spelling() async {
  let directive = "use server"
  print("write \(directive) first")
}
