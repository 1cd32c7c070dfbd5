func count(_ title: String) async -> Int {
  "use server"
  title
    .count
}

func length(_ title: String) async -> Int {
  _ = "use server"; title.count
}

func grade(_ points: Int) async -> String {
  "use server"
  if points > 10 { "good" } else { "fair" }
}

// Nothing is dropped here.
func size(_ title: String) async -> Int {
  "use server"
  return title.count
}

func log(_ title: String) async {
  "use server"
  print(title)
}

func sum(_ title: String) async -> Int {
  "use server"
  let count = title.count
  return count + 1
}

func sort(_ points: Int) async -> String {
  "use server"
  if points > 10 { return "good" } else { return "fair" }
}
