struct Tests {
  func `"use server" marks a function`() {}
  func `use server`() {}
}
