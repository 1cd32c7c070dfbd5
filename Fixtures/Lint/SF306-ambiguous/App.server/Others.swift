import Storage

func store(_ article: Article) async {
  // "use server"
}
