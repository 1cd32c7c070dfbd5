import Storage

// The alias means what its own file imports, and the other article is not Codable.
func load(_ article: ModelArticle) async {
  // "use server"
}
