#ifndef CSFGEN_BYTES_H
#define CSFGEN_BYTES_H

#include <stddef.h>
#include <stdint.h>

// The search that every byte of a project goes through. It is in C for two reasons: in a build without optimisation, as a
// build plugin's tool is, Swift's vector operations are a hundred times slower; and only C can use wider vectors where the
// processor has them without asking that of every processor.

/// Finds the first offset from `start` and below `end` at which begins what is worth a closer look, or returns `end`:
///
/// - an underscore or a byte that comes before the digits, as quotes, slashes, dashes and whitespace do, and then `us`,
///   case folded: a directive may begin there;
/// - any byte, and then `fg`: the middle of `sfgen:`;
/// - the last letter of `struct`, `enum`, `class`, `actor`, `protocol`, `typealias` or `extension`, or of a longer word that
///   ends so, and then whitespace, a comment or a backquote, and what is no small letter.
///
/// Two bytes beyond `end` are read, and those before `start` from 0.
size_t sfgen_find_place(const uint8_t *bytes, size_t start, size_t end);

#endif
