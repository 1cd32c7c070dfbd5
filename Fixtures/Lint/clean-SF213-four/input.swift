import Foundation

func search(a: Int = one(), b: Date = Date(), c: [Int] = [one()], d: String = "\(one())") async {
  // "use server"
}

func one() -> Int { 1 }
