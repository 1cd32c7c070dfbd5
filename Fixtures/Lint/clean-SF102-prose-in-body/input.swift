func mark(_ text: String) -> Bool {
  let trimmed = text.lowercased()
  // The text is one of
  // "use server"
  // "use client"
  return trimmed.hasPrefix("use ")
}
