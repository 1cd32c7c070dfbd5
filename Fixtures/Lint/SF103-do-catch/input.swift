func save() async {
  do {
    "use server"
    print("saved")
  } catch {
    "use server"
    print("failed")
  }
}
