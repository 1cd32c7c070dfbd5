// "use client"

func show() {}
