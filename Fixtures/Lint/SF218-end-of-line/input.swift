func ping() async { // sfgen: requires=admin
  // "use server"
}
