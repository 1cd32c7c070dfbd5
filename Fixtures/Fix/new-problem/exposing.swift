// The spelling is not mended, since the function would be one that no client can call.

func load<T>(_ value: T) async -> T {
  // "use sever"
  value
}

func save() async {
  // "use server"
}
