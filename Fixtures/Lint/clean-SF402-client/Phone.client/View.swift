// "use client"

func show() async {}
