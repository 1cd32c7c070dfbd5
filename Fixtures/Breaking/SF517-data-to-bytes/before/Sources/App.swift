// "use server"

import Foundation

func upload(_ data: Data) async { fatalError() }
