func count(_ title: String) async -> Int { /* "use server" */ title.count }

func length(_ title: String) async -> Int {
  /* "use server" */ // marks it
  title.count
}

func size(_ title: String) async -> Int {
  // "use server"
  title.count
}
