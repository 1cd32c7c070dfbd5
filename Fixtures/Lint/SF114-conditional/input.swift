#if DEBUG
// "use server"
#else
"use server"
#endif

#if canImport(Foundation)
import Foundation
#endif

func ping() async {}
