// "use server"

import Foundation

func upload(_ data: [UInt8]) async { fatalError() }
