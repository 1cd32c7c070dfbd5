#ifndef CSFGEN_BYTES_H
#define CSFGEN_BYTES_H

#include <stddef.h>
#include <stdint.h>

// The two searches that every byte of a project goes through. They are in C for two reasons: in a build without
// optimisation, as a build plugin's tool is, Swift's vector operations are a hundred times slower; and only C can use
// wider vectors where the processor has them without asking that of every processor.
//
// Both look at three bytes at a time, at offset, offset + 1 and offset + 2, for the offsets from `start` and below `end`.
// They return the first offset that matches, or `end`. Up to `end + 2` bytes are read.

/// Finds where `us`, case folded, follows an underscore or a byte that comes before the digits, as quotes, slashes, dashes
/// and whitespace do, and where any byte is followed by `fg`.
size_t sfgen_find_opening(const uint8_t *bytes, size_t start, size_t end);

/// Finds the last letter of what may be `struct`, `enum`, `class`, `actor`, `protocol`, `typealias` or `extension`, where
/// whitespace, a comment or a backquote follows, and then what is no small letter.
///
/// The byte before the offset is looked at too, so that `start` must be at least 1.
size_t sfgen_find_type_keyword(const uint8_t *bytes, size_t start, size_t end);

#endif
