"use server"; import Foundation

func count(_ title: String) async -> Int { "use server"; return title.count }

func length(_ title: String) async -> Int {
  _ = "use server"
  title.count
}
