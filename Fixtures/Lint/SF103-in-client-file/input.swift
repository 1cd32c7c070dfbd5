// "use client"

func page() {
  button("Save") {
    // "use server"
    print("saved")
  }
}
