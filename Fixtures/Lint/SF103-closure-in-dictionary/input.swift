let api: [String: @Sendable () async -> Void] = [
  "delete": {
    // "use server"
    print("deleted")
  }
]
