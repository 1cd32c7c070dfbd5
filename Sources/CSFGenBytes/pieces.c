#include "CSFGenBytes.h"

#include <string.h>

// Signed, as these have comparisons of one instruction; bytes beyond ASCII are negative. Where the processor has no
// vectors of this size, the compiler takes several smaller ones.
typedef int8_t block __attribute__((vector_size(64)));

typedef bool bits __attribute__((ext_vector_type(64)));

enum { block_size = sizeof(block) };

#define INLINE static inline __attribute__((always_inline))

/// A bit for each byte for which a condition holds. By address, as not every processor can pass a block in a register.
INLINE uint64_t mask_of(const block *condition) {
  bits narrow = __builtin_convertvector(*condition, bits);
  uint64_t result;
  memcpy(&result, &narrow, sizeof result);
  return result;
}

/// What the bytes of a block are, the first in the lowest bit. A byte that is neither is a piece of its own.
struct classes {
  uint64_t name, white, newline;
};

INLINE struct classes classes_of(const uint8_t *bytes) {
  block byte;
  memcpy(&byte, bytes, sizeof byte);
  // Adding lets the byte behind a range overflow into the negative ones, so that one comparison does for both bounds.
  block letter = (byte | 0x20) + (0x7F - 'z') > '`' + (0x7F - 'z');
  block digit = byte + (0x7F - '9') > '/' + (0x7F - '9');
  block control = byte + (0x7F - '\r') > '\b' + (0x7F - '\r');
  block name = letter | digit | (byte == '_') | (byte == '$');
  block white = control | (byte == ' ');
  block newline = (byte == '\n') | (byte == '\r');
  return (struct classes){mask_of(&name), mask_of(&white), mask_of(&newline)};
}

INLINE void split(const uint8_t *bytes, size_t end, size_t begin, struct sfgen_window *window) {
  uint64_t in_name = window->begins_in_name, line_ended = window->line_ended;
  for (size_t index = 0; index <= sfgen_window_words; index++) {
    size_t offset = begin + index * block_size;
    struct classes is = {0, 0, 0};
    // Which bytes belong to the file, and which to a piece, as the NUL behind the file does.
    uint64_t in_file = ~(uint64_t)0, kept = in_file;
    if (offset + block_size <= end) {
      is = classes_of(bytes + offset);
    } else if (offset <= end) {
      uint8_t rest[block_size] = {0};
      memcpy(rest, bytes + offset, end - offset);
      is = classes_of(rest);
      in_file = ((uint64_t)1 << (end - offset)) - 1;
      kept = in_file << 1 | 1;
    } else {
      in_file = kept = 0;
    }
    uint64_t continues = is.name & (is.name << 1 | in_name);
    if (index > 0) window->is_continued[index - 1] |= continues << 63;
    window->is_continued[index] = continues >> 1;
    if (index == sfgen_window_words) break;
    in_name = is.name >> 63;
    uint64_t begins = ~is.white & ~continues & kept;
    // Adding a line ending to the whitespace that it stands in carries to what follows the whitespace.
    uint64_t sum, carried;
    bool overflows = __builtin_add_overflow(is.white, is.newline, &sum);
    overflows |= __builtin_add_overflow(sum, line_ended, &carried);
    line_ended = overflows;
    window->begins[index] = begins;
    window->begins_line[index] = carried & begins;
    window->ends_line[index] = is.newline | ~in_file;
  }
  window->begins_in_name = in_name;
  window->line_ended = line_ended;
}

#define PARAMETERS const uint8_t *bytes, size_t end, size_t begin, struct sfgen_window *window
#define ARGUMENTS bytes, end, begin, window

void sfgen_split_anywhere(PARAMETERS) { split(ARGUMENTS); }

// Three times on x86-64, where neither vectors of 32 bytes nor those of 64 are a part of every processor.
#if defined(__x86_64__)

static __attribute__((target("avx512bw"))) void split_avx512(PARAMETERS) { split(ARGUMENTS); }

static __attribute__((target("avx2"))) void split_avx2(PARAMETERS) { split(ARGUMENTS); }

void sfgen_split(PARAMETERS) {
  if (__builtin_cpu_supports("avx512bw")) return split_avx512(ARGUMENTS);
  if (__builtin_cpu_supports("avx2")) return split_avx2(ARGUMENTS);
  sfgen_split_anywhere(ARGUMENTS);
}

#else

void sfgen_split(PARAMETERS) { sfgen_split_anywhere(ARGUMENTS); }

#endif
