#if os(Linux)
import Glibc
#else
import Darwin
#endif

// "use server"

func ping() async {}
