import Models
import Storage

func load(_ post: Post) async {
  // "use server"
}
