enum Directive {
  static var server: String { "use server" }
}
