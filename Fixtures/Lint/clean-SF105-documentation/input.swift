struct Words {
  /// "use server"
  static let directive = "use server"
}
