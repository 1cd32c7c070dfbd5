func show(title: String) {
  "use client"
  print(title)
}
