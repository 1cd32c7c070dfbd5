class Base {
  class var table: String { "base" }

  static func page(id: Int) async {
    func drop() async -> String {
      // "use server"
      Self.table + String(id)
    }
    _ = await drop()
  }
}
