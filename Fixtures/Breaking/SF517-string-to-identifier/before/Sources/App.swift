// "use server"

import Foundation

func load(id: String) async { fatalError() }
