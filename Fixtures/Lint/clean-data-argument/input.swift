func mark(_ text: String, with comment: String = "use server") {}

func show() {
  mark("use server")
  mark(
    "use server",
    with:
      "use client"
  )
}
