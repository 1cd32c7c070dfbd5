import Foundation

/// Prints at once, so that what is found stands beside what was under way.
func say(_ text: String) {
  print(text)
  fflush(nil)
}
