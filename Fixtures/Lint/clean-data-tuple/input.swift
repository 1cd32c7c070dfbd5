let pair = ("use server", 1)
let table = ["use server": 1]
let found = table["use server"]
let only = ("use server")
