func ping() async {
  "use cache"
  print("pong")
}

func title() -> String {
  "use caution"
}

@PageBuilder func page() -> Page {
  "use caution"
  Divider()
}

let words = ["use strict", "use memo"]

func pong() async {
  print("pong")
  "use cache"
}
