/// What searches ahead have not found, so that none is made twice over the same bytes.
///
/// Without it, hostile input costs quadratic time: each of a million `<<<<<<< ` lines would look for its end through all of
/// the rest. A search that failed once fails from every later start up to where it stopped; each field says why.
struct FailedScans {
  /// No line from here to the end of the file ends a conflict that `<<<<<<< ` begins, or one that `>>>> ` begins.
  var hasNoConflictEnd = false
  var hasNoPerforceConflictEnd = false

  /// A text in curly quotes that begins before this offset does not close on its line.
  var curlyStringEnd = 0

  /// No quote and at least this many pounds stand between here and the offset, which ends a line.
  var rawQuotePounds = Int.max
  var rawQuoteLineEnd = 0

  /// No slash and at least this many pounds stand between here and the end of the file.
  var regexPounds = Int.max

  /// A doubtful regex literal that begins before this offset is none: all that follows it up to there is the same.
  var doubtfulRegexEnd = 0

  /// Every byte from the last pound that was looked at to this offset is a pound.
  var poundRunEnd = 0
}
