final class Database {
  var rows: [String] = []
}

struct Posts {
  let limit: Int
  let database: Database

  func list() async -> [String] {
    // "use server"
    database.rows
  }
}
