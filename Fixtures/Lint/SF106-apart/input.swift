// "use client"

// The actions of the editor.

// "use server"

func ping() async {}
