let directives = [
  "use server",
  "use client",
]

let sets: Set<String> = ["use server"]
