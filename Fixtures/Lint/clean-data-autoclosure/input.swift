func check(_ isMarked: Bool) {
  assert(isMarked, "use server")
  precondition(isMarked, "use server")
  if !isMarked { fatalError("use server") }
}
