// "use client"
// "use client"

func show() {}
