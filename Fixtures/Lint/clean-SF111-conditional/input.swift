// "use server"

#if DEBUG
func ping() async {}
#endif
