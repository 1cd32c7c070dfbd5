// "use server"
// The actions of the editor.

func save(title: String) async {}
