import Foundation

let texts = ["use server", "use client"]
// Write "use server" at the top of the file.
func show(_ text: String = "use server") -> String {
  let other = "use server"
  print("use server")
  return text + other
}

let pattern = #/"use server"/#
