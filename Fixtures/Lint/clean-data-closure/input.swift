let one = { "use server" }
let two: () -> String = { () -> String in
  "use server"
}
let three = [1].map { _ in "use server" }
let four = [1].map { number in
  "use server"
}
