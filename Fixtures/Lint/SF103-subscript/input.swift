struct Table {
  subscript(row: Int) -> Int {
    // "use server"
    row
  }
}
