func show() {
  do {
    // "use client"
    print("shown")
  }
}
