// "use server"

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

func ping() async {}
