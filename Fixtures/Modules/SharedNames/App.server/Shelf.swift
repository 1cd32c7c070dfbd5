/// Never travels, and hides the one of `Storage` all the same.
struct Shelf {}
