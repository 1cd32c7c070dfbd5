func save(title: consuming String, tags: borrowing [String], note: sending String) async {
  // "use server"
  print("saved")
}
