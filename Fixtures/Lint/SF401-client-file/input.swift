// "use client"

func ping() async {
  // "use server"
  print(1)
}
