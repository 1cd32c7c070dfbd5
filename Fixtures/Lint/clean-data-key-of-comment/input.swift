let words = [
  // "use server"
  "use server",
  /* "use client" */ "use client",
]

func show() {
  print(
    // "use server"
    "a"
  )
}
