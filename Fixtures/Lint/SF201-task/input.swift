// "use server"

func reload() -> Task<Void, Never> {
  Task {}
}
