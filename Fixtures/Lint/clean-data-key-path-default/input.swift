func count(_ counts: inout [String: Int]) {
  counts["use server", default: 0] += 1
}
