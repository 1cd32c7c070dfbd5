func add(_ values: [Int]) async {
  // "use server"
  print(values.count, values.first ?? 0, separator: ", ")
}
