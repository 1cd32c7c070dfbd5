// "use server"

func sorted(values: [Int]) async -> [Int] {
  var values = values
  sort(&values)
  return values
}

private func sort(_ values: inout [Int]) { values.sort() }
