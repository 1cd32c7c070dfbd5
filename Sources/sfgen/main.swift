print("sfgen")
