func start() {
  Task {
    "use server"
    print("started")
  }
}
