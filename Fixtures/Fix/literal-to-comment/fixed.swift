/* "use server" */ import Foundation

func count(_ title: String) async -> Int { return title.count }

func length(_ title: String) async -> Int {
  title.count
}
