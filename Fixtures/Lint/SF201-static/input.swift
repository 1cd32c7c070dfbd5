// "use server"

enum Posts {
  static func count() throws -> Int { 0 }
}
