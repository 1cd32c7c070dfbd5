// "use server"

import Foundation

func load(id: UUID) async { fatalError() }
