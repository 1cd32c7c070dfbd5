// "use client"

import Storage

func show() {}
