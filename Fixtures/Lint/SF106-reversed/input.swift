// "use client"
// "use server"

func ping() async {}
