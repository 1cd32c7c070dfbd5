// "use-client"

struct View {}
