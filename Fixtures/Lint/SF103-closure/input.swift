let handler = {
  "use server"
  print(1)
}

struct Box {
  init() {
    // "use server"
  }
}
