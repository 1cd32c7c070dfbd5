// "use server"

let limit = 10
let save = { (title: String) async in print(title) }
