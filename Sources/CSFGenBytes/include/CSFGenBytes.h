#ifndef CSFGEN_BYTES_H
#define CSFGEN_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What every byte of a project, and of a file that is lexed, goes through. It is in C for two reasons: in a build
// without optimisation, as a build plugin's tool is, Swift's vector operations are a hundred times slower; and only C
// can use wider vectors where the processor has them without asking that of every processor.

/// The smallest capacity that `sfgen_find_places` does anything with.
enum { sfgen_smallest_place_capacity = 64 };

/// Finds offsets from `*start` and below `end` at which begins what is worth a closer look:
///
/// - an underscore or a byte that comes before the digits, as quotes, slashes, dashes and whitespace do, and then `us`,
///   case folded: a directive may begin there;
/// - `sfg`, as in `sfgen:`;
/// - the last letter of `struct`, `enum`, `class`, `actor`, `protocol`, `typealias` or `extension`, of a longer word
///   that ends so, or of one that ends as the last eight letters of these do, and then whitespace, a comment or a
///   backquote, and what is no small letter.
///
/// Writes them to `places` in ascending order, as many as there is room for, moves `*start` to where the search has
/// stopped, which is `end` where all of them have been found, and returns how many it wrote.
///
/// Two bytes beyond `end` are read, and those before `*start` from 0. `end` is below 2^32.
size_t sfgen_find_places(const uint8_t *bytes, size_t *start, size_t end, uint32_t *places, size_t capacity);

/// The same on every processor, which tests compare the other one with.
size_t sfgen_find_places_anywhere(const uint8_t *bytes, size_t *start, size_t end, uint32_t *places, size_t capacity);

enum {
  /// How many bytes are split in one go, a window.
  sfgen_window_size = 512,
  sfgen_window_words = sfgen_window_size / 64,
};

/// What the bytes of a window are, a bit for each, the first in the lowest bit of the first word.
///
/// A piece of a file is a run of bytes that can continue a name (letters, digits, underscores and dollars of ASCII), or
/// one byte that is neither such nor whitespace.
struct sfgen_window {
  /// Whether a piece begins. `sfgen_window_words`.
  uint64_t *begins;
  /// Whether a piece begins and a line has ended in the whitespace before it. `sfgen_window_words`.
  uint64_t *begins_line;
  /// Whether the byte and the one behind it belong to one run. One word more, so that runs at the window's end can be
  /// followed.
  uint64_t *is_continued;
  /// Whether the byte ends a line, or does not belong to the file. `sfgen_window_words`.
  uint64_t *ends_line;
  /// Whether the byte before the window continues a name, so that the window begins inside of a piece; after the split,
  /// the same of the next window.
  bool begins_in_name;
  /// Whether a line has ended in the whitespace before the window; after the split, before the next one.
  bool line_ended;
};

/// Splits the window from `begin` into pieces.
///
/// The file is `end` bytes long and a NUL follows it, which is the last piece.
void sfgen_split(const uint8_t *bytes, size_t end, size_t begin, struct sfgen_window *window);

/// The same on every processor, which tests compare the other one with.
void sfgen_split_anywhere(const uint8_t *bytes, size_t end, size_t begin, struct sfgen_window *window);

#endif
