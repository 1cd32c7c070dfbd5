func draft() {
  print("not done
