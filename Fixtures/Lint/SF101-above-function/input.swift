import Foundation

// "use server"
func save(title: String) async {
  print(title)
}

func helper() async {}
