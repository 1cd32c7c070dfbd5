let directive = "use server"
private let other: String = "use server"

enum Words {
  static let server = "use server"
  let client = "use client"
}
