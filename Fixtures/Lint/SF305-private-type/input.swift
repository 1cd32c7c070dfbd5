// "use server"

private struct Secret: Codable { var value: Int }

enum Vault {
  fileprivate struct Key: Codable { var bits: Int }

  static func open(_ key: Key) async {}
}

func secret() async -> Secret? { nil }
