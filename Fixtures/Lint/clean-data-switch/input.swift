func kind(_ text: String) -> Int {
  switch text {
  case "use server": 1
  case "use client",
    "use cache":
    2
  default: 0
  }
}

func text(_ kind: Int) -> String {
  switch kind {
  case 1:
    "use server"
  default:
    "use client"
  }
}
