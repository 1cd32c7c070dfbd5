func ping() async {
  let value = 1
  "use server"
  print(value)
}
