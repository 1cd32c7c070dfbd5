#if SERVER
// "use server"
import Foundation
#endif

func ping() async {}
