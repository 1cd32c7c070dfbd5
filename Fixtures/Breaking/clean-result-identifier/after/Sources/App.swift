// "use server"

import Foundation

func id() async -> UUID { fatalError() }
