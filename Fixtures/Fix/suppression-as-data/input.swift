// "use server"

/// sfgen:disable SF201
func load() -> String { "// sfgen:disable SF201" }
let text = """
  // sfgen:disable SF201
  """
// See sfgen:disable SF201.
// sfgen:requires=admin
func save() -> Int { 1 }
