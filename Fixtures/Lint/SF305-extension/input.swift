enum Vault {}

private extension Vault {
  struct Key: Codable {}
}

func unlock(_ key: Vault.Key) async {
  // "use server"
}
