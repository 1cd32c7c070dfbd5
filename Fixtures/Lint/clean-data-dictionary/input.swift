let meanings: [String: String] = [
  "use server": "runs on the server",
  "client":
    "use client",
]
