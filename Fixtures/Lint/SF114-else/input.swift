#if os(Linux)
import Glibc
#else
// "use server"
import Darwin
#endif

func ping() async {}
