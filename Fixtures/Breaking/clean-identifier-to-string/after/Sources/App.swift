// "use server"

import Foundation

func load(id: String, link: String, day: String) async { fatalError() }
