func count() -> Int {
  "use server".count
}

func letters() -> [Character] {
  "use server"
    .filter { $0 != " " }
}

func show() {
  "use server".forEach { print($0) }
}
