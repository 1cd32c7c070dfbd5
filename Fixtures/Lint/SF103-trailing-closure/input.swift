func page() {
  button("Delete") {
    // "use server"
    print("deleted")
  }
}
