import Models
import Storage

func load(_ article: Article) async {
  // "use server"
}

func save(_ article: Models.Article) async {
  // "use server"
}
