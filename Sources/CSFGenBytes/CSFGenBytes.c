#include "CSFGenBytes.h"

#include <stdbool.h>
#include <string.h>

// Signed, as these have comparisons of one instruction; bytes beyond ASCII are negative.
typedef int8_t block __attribute__((vector_size(32)));

typedef bool bits __attribute__((ext_vector_type(32)));

enum { block_size = sizeof(block) };

#define INLINE static inline __attribute__((always_inline))

INLINE void load(block *result, const uint8_t *bytes) { memcpy(result, bytes, sizeof *result); }

INLINE bool is_opening(uint8_t before, uint8_t first, uint8_t second) {
  bool is_text = (before < 0x30 || before == '_') && (first | 0x20) == 'u' && (second | 0x20) == 's';
  return is_text || (first == 'f' && second == 'g');
}

#define ENDS_WITH(keyword) \
  (offset + 1 >= sizeof keyword - 1 && \
   memcmp(bytes + offset + 1 - (sizeof keyword - 1), keyword, sizeof keyword - 1) == 0)

/// Whether the letter is the last of a keyword that declares a type, or of a longer word that ends so.
INLINE bool ends_type_keyword(const uint8_t *bytes, size_t offset) {
  switch (bytes[offset]) {
  case 't': return ENDS_WITH("struct");
  case 'm': return ENDS_WITH("enum");
  case 's': return ENDS_WITH("class") || ENDS_WITH("typealias");
  case 'r': return ENDS_WITH("actor");
  case 'l': return ENDS_WITH("protocol");
  case 'n': return ENDS_WITH("extension");
  default: return false;
  }
}

/// Whether a name or what may stand before one follows a keyword: whitespace, a comment, a backquote.
INLINE bool may_follow_keyword(uint8_t second, uint8_t third) {
  if (second <= ' ') return third <= ' ' || third == '/' || (third >= 'A' && third <= '`');
  return second == '`' || (second == '/' && (third == '/' || third == '*'));
}

INLINE bool is_place(const uint8_t *bytes, size_t offset) {
  uint8_t first = bytes[offset], second = bytes[offset + 1], third = bytes[offset + 2];
  if (is_opening(first, second, third)) return true;
  return may_follow_keyword(second, third) && ends_type_keyword(bytes, offset);
}

/// Which of the offsets of a block are places, the first in the lowest bit; some that are none may be among them.
INLINE uint64_t find_places(const uint8_t *bytes) {
  block first, second, third;
  load(&first, bytes);
  load(&second, bytes + 1);
  load(&third, bytes + 2);
  block opens = ((first < 0x30) | (first == '_')) & ((second | 0x20) == 'u') & ((third | 0x20) == 's');
  block options = (second == 'f') & (third == 'g');
  // Adding lets the byte behind a range overflow into the negative ones, so that one comparison does for both bounds.
  block ending = first + (0x7F - 't') > 'k' + (0x7F - 't');
  block capital = third + (0x7F - '`') > '@' + (0x7F - '`');
  block spaced = (second < 0x21) & (capital | (third < 0x21) | (third == '/'));
  block other = (second == '`') | ((second == '/') & ((third == '/') | (third == '*')));
  bits found = __builtin_convertvector(opens | options | (ending & (spaced | other)), bits);
  uint32_t result;
  memcpy(&result, &found, sizeof result);
  return result;
}

INLINE size_t find_place(const uint8_t *bytes, size_t start, size_t end) {
  size_t offset = start;
  // Two blocks at a time, as most have no place, and one test is cheaper than two.
  for (; offset + 2 * block_size <= end; offset += 2 * block_size) {
    uint64_t places = find_places(bytes + offset) | find_places(bytes + offset + block_size) << block_size;
    for (; places != 0; places &= places - 1) {
      size_t found = offset + (size_t)__builtin_ctzll(places);
      if (is_place(bytes, found)) return found;
    }
  }
  for (; offset < end; offset++) {
    if (is_place(bytes, offset)) return offset;
  }
  return end;
}

// Twice on x86-64, where vectors of 32 bytes are not a part of every processor.
#if defined(__x86_64__)

static __attribute__((target("avx2"))) size_t find_place_avx2(const uint8_t *bytes, size_t start, size_t end) {
  return find_place(bytes, start, end);
}

size_t sfgen_find_place(const uint8_t *bytes, size_t start, size_t end) {
  return __builtin_cpu_supports("avx2") ? find_place_avx2(bytes, start, end) : find_place(bytes, start, end);
}

#else

size_t sfgen_find_place(const uint8_t *bytes, size_t start, size_t end) { return find_place(bytes, start, end); }

#endif
