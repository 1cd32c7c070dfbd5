#if os(iOS)
// "use client"
#endif

func show() {}
