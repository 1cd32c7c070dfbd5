// "use server"

import Foundation

func id() async -> String { fatalError() }
