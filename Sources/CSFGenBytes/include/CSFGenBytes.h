#ifndef CSFGEN_BYTES_H
#define CSFGEN_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What every byte of a project, and of a file that is lexed, goes through. It is in C for two reasons: in a build
// without optimisation, as a build plugin's tool is, Swift's vector operations are a hundred times slower; and only C
// can use wider vectors where the processor has them without asking that of every processor.

/// What a processor has that is of use here. Each has what those before it have. The first is what tests compare
/// the others with: it searches without tables, and takes every piece for an event, so that the lexer scans byte by byte.
enum sfgen_processor { sfgen_bytewise, sfgen_any_processor, sfgen_avx2, sfgen_avx512 };

/// The processor that this runs on.
enum sfgen_processor sfgen_processor_here(void);

/// Finds offsets from `*start` and below `end` at which begins what is worth a closer look:
///
/// - a quote, a pound, a slash or a star, or whitespace, a dash or an underscore that one of all these stands before, and
///   then `us`, case folded: a directive may begin there;
/// - `sfg`, as in `sfgen:`;
/// - the last letter of `struct`, `enum`, `class`, `actor`, `protocol`, `typealias` or `extension`, of which the last two may
///   begin with another byte, where the byte before is no part of a name of ASCII; and then whitespace (a no-break space is),
///   a comment or a backquote, and what is no small letter, digit, byte beyond ASCII, `.` or `:`, but for `extension`.
///
/// Writes them to `places` in ascending order, as many as there is room for, of 64 at least, moves `*start` to where the
/// search has stopped, which is `end` where all of them have been found, and returns how many it wrote. A search begins at 0, or
/// where another has stopped: a keyword that stands around `*start` may be found or not.
///
/// Two bytes beyond `end` are read, and those before `*start` from 0. `end` is below 2^32. The processor is at most the one
/// that this runs on.
size_t sfgen_find_places(
    const uint8_t *bytes, size_t *start, size_t end, uint32_t *places, size_t capacity,
    enum sfgen_processor processor);

/// Finds the first kind of these alone, in half of the time.
size_t sfgen_find_openings(
    const uint8_t *bytes, size_t *start, size_t end, uint32_t *places, size_t capacity,
    enum sfgen_processor processor);

enum {
  /// How many names a place may have, for which there must be room.
  sfgen_names_at_place = 4,
  /// The bit of a name's hash that says that the type is extended; else it is declared.
  sfgen_extends = 1,
};

/// Takes from places that `sfgen_find_places` has found the keywords, as most are, that one space and a name or a path of a few
/// names follow, and writes the hashes of these. `count` is that of all bytes, and there is room for `sfgen_names_at_place`
/// hashes a place.
///
/// Moves the places that are left to the first ones, and puts down how many they are: some of their names may have been
/// written. Returns how many hashes are.
size_t sfgen_take_names(
    const uint8_t *bytes, size_t count, uint32_t *places, size_t *place_count, uint64_t *hashes);

/// The hash of a type's name, without `sfgen_extends`.
uint64_t sfgen_hash_name(const uint8_t *name, size_t count);

enum {
  /// How many bytes are split in one go, a window.
  sfgen_window_size = 512,
  sfgen_window_words = sfgen_window_size / 64,
  /// How many groups of tokens may be in doubt before they are looked at.
  sfgen_doubtful_count = 32,
};

/// A token as it stands in memory.
struct sfgen_token {
  uint32_t head, start, end;
};

/// Where a piece begins and ends in the file.
struct sfgen_piece {
  size_t start, end;
};

/// What of the bytes before a window matters to its first ones, 0 or 1 each.
struct sfgen_carry {
  /// The first byte belongs to the same piece as the one before it.
  uint64_t piece;
  /// The one before it is an operator character, a pound, or no character of ASCII.
  uint64_t operator_character;
  /// A line has ended in the whitespace before the window.
  uint64_t line;
};

/// A part of a file, what the bytes in it are, and where in it the next token is looked for.
///
/// A piece of a file is a name or what looks like one (letters, digits, underscores and dollars of ASCII, and an `@` before
/// a letter), two operator characters that nothing else of an operator touches, or one byte that is neither of these nor
/// whitespace.
///
/// Masks have a bit for each byte, the first in the lowest bit of the first word.
struct sfgen_window {
  enum sfgen_processor processor;
  const uint8_t *bytes;
  /// How many bytes the file has, below 2^32. A NUL follows them, which is the last piece, and seven more.
  size_t end;
  /// The offset of the window in the file.
  size_t begin;
  /// The offset in the window from which on nothing has been taken; its size where all has.
  size_t position;
  struct sfgen_carry carry;
  /// The piece that the last token was written for, and the one before. The lexer empties the last where a token of its own
  /// comes between.
  struct sfgen_piece last, before_last;
  /// Whether a piece begins and a line has ended in the whitespace before it.
  uint64_t begins_line[sfgen_window_words];
  /// Whether the byte belongs to the same piece as the one before it.
  uint64_t continues[sfgen_window_words];
  // Of these there is one word more, in which what is searched for always is.

  /// Whether a piece begins.
  uint64_t begins[sfgen_window_words + 1];
  /// Whether a piece begins that is no token by itself, or one that only what stands around it tells of.
  uint64_t events[sfgen_window_words + 1];
  /// Whether the byte ends a line, or does not belong to the file.
  uint64_t ends_line[sfgen_window_words + 1];
  /// Whether the text of a string literal cannot be skipped over the byte: a quote, a backslash, a line ending, a NUL.
  uint64_t ends_text[sfgen_window_words + 1];
  /// Whether a line that is no `//` comment begins its first piece, or the file ends. A comment may be taken for none.
  uint64_t begins_code[sfgen_window_words + 1];
  /// Which words of `events` are not 0.
  uint64_t event_words;
  /// How many pieces begin before each word, and in all of them.
  uint16_t counts[sfgen_window_words + 1];
  /// The offsets in the window at which pieces begin; the highest bit is set where one begins a line. There is room for
  /// another block, as whole blocks are written.
  uint16_t starts[sfgen_window_size + 64];
  /// The offsets in the window of the last bytes of the same pieces, behind that of a piece that began before the window.
  uint16_t lasts[1 + sfgen_window_size + 64];
  /// Tokens that have been taken for words of the grammar by their first bytes: eight in a row, which of these, and how many
  /// such groups there are.
  struct {
    struct sfgen_token *tokens;
    uint64_t lanes;
  } doubtful[sfgen_doubtful_count + 1];
  size_t doubtful_count;
};

/// What tokens are told by.
struct sfgen_words {
  /// The key of a word is the number that its first seven bytes make up, the first of them the lowest. Its slot is what the
  /// key times this number has in the highest of its lower `sfgen_product_bits` bits, which is all that a processor
  /// multiplies at once.
  uint64_t multiplier;
  /// By slot: the key of the one word of the grammar that may be there, and in the highest byte the number of the word,
  /// which for one of more than seven bytes is at least `sfgen_long_word`; 0 where none may be.
  const uint64_t *slots;
  /// The first four bytes of tokens that do not begin a line: by the first byte of a piece, and from `sfgen_word_heads` on by
  /// the number of a word.
  const uint32_t *heads;
  /// The bits of a head that say that the token begins a line, and that the word has more bytes than have been compared.
  uint32_t begins_line, is_longer;
  /// By number: the length of a word, and its bytes from the eighth on, of which there are at most eight.
  const uint64_t *lengths, *rests;
};

enum { sfgen_slot_bits = 10, sfgen_product_bits = 52, sfgen_long_word = 128, sfgen_word_heads = 128 };

/// Makes the first window of a file, for a processor that is at most the one that this runs on.
void sfgen_begin(
    struct sfgen_window *window, const uint8_t *bytes, size_t end, enum sfgen_processor processor);

/// Writes the tokens from the window's position on up to the first piece that is none by itself, and moves the position
/// there. Moves the window on where it ends before.
///
/// `capacity` is not 0. Returns how many have been written: fewer than that only where the position is that of such a piece.
size_t sfgen_scan(
    struct sfgen_window *window, const struct sfgen_words *words, struct sfgen_token *tokens, size_t capacity);

/// Looks at the tokens that are in doubt: those of which the head says that the word has more bytes than have been compared.
/// That costs less once for many than for each where it is found, as a processor that has begun with what follows has to
/// begin anew.
void sfgen_settle(struct sfgen_window *window, const struct sfgen_words *words);

/// Whether a line has ended in the whitespace before the piece at the window's position, which is in the window.
static inline bool sfgen_begins_line(const struct sfgen_window *window) {
  return window->begins_line[window->position / 64] >> window->position % 64 & 1;
}

/// Moves to an offset of the file at which a token ended, whatever pieces it was made of.
///
/// `is_cut` says that whitespace belongs to the token up to the offset, as to a literal that is never closed, and that no line
/// ends there: what the masks say of lines is not what follows the token.
///
/// Returns `false` where the rest of a piece stands there, as of `1.5px`: that is no piece, and must not be scanned as one.
bool sfgen_move(struct sfgen_window *window, size_t offset, bool is_cut);

/// The offset in the file of the first line ending from an offset on, or the end of the file. May move the window.
size_t sfgen_end_of_line(struct sfgen_window *window, size_t offset);

/// The offset in the file of the first byte from an offset on that ends text in a string literal. May move the window.
size_t sfgen_end_of_text(struct sfgen_window *window, size_t offset);

/// Moves past the `//` comment at the window's position, and lines behind it that are nothing but such comments, to a piece
/// that may be another. Returns its offset in the file.
size_t sfgen_skip_line_comments(struct sfgen_window *window);

/// Lists the indices of the tokens of which the second byte is at least `lowest`, in ascending order, and returns how many.
/// Sixteen numbers more than there are tokens may be written.
size_t sfgen_list_marks(
    const struct sfgen_token *tokens, size_t count, uint8_t lowest, uint32_t *marks, enum sfgen_processor processor);

#endif
