// a
let x = 1
