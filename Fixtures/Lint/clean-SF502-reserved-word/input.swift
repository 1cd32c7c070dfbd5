func delete(id: Int) async {
  // "use server"
}

func _delete(id: Int) async {
  // "use server"
}
