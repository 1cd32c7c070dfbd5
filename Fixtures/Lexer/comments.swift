/* a /* nested */ comment */ a
/* unclosed inner /* is closed */ */ b
/**/ c /***/ d /*/ e */ f
// to the end /* of the line
g // h
/// documentation
/** block
 documentation */ i
let x = 1/* between */+/* and */2
a/**/.b
//
