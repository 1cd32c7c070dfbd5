func save(_ value: AnyObject, kind: Any.Type) async {
  // "use server"
}
