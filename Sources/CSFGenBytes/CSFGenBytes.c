#include "CSFGenBytes.h"

#include <string.h>

// Signed, as these have comparisons of one instruction; bytes beyond ASCII are negative.
typedef int8_t block __attribute__((vector_size(32)));

enum { block_size = sizeof(block), word_count = block_size / sizeof(uint64_t) };

#define INLINE static inline __attribute__((always_inline))

INLINE void load(block *result, const uint8_t *bytes) { memcpy(result, bytes, sizeof *result); }

/// Whether the two letters end one of the keywords that declare a type.
INLINE int ends_type_keyword(uint8_t before, uint8_t last) {
  switch (last) {
  case 't': return before == 'c';
  case 'm': return before == 'u';
  case 's': return before == 's' || before == 'a';
  case 'r': return before == 'o';
  case 'l': return before == 'o';
  case 'n': return before == 'o';
  default: return 0;
  }
}

INLINE int is_opening(uint8_t before, uint8_t first, uint8_t second) {
  return ((before < 0x30 || before == '_') && (first | 0x20) == 'u' && (second | 0x20) == 's') || (first == 'f' && second == 'g');
}

INLINE int may_follow(uint8_t middle, uint8_t next) {
  if (middle <= 0x20 || middle >= 0x80) {
    return next <= 0x20 || next == '/' || (next > 0x40 && next < 0x61) || next >= 0x80;
  }
  return middle == '`' || (middle == '/' && (next == '/' || next == '*'));
}

INLINE size_t find_opening(const uint8_t *bytes, size_t start, size_t end) {
  size_t offset = start;
  for (; offset + block_size <= end; offset += block_size) {
    block before, first, second;
    load(&before, bytes + offset);
    load(&first, bytes + offset + 1);
    load(&second, bytes + offset + 2);
    block text = ((before < 0x30) | (before == '_')) & ((first | 0x20) == 'u') & ((second | 0x20) == 's');
    block mask = text | ((first == 'f') & (second == 'g'));
    uint64_t words[word_count];
    memcpy(words, &mask, sizeof words);
    if ((words[0] | words[1] | words[2] | words[3]) == 0) continue;
    for (int index = 0; index < word_count; index++) {
      if (words[index] != 0) return offset + (size_t)index * 8 + (size_t)__builtin_ctzll(words[index]) / 8;
    }
  }
  for (; offset < end; offset++) {
    if (is_opening(bytes[offset], bytes[offset + 1], bytes[offset + 2])) return offset;
  }
  return end;
}

INLINE size_t find_type_keyword(const uint8_t *bytes, size_t start, size_t end) {
  size_t offset = start;
  for (; offset + block_size <= end; offset += block_size) {
    block last, middle, next;
    load(&last, bytes + offset);
    load(&middle, bytes + offset + 1);
    load(&next, bytes + offset + 2);
    // Adding lets the byte behind a range overflow into the negative ones, so that one comparison does for both bounds.
    block ending = last + (0x7F - 't') > 'k' + (0x7F - 't');
    block capital = next + (0x7F - '`') > '@' + (0x7F - '`');
    block slash = next == '/';
    block spaced = (middle < 0x21) & (capital | (next < 0x21) | slash);
    block other = (middle == '`') | ((middle == '/') & (slash | (next == '*')));
    block mask = ending & (spaced | other);
    uint64_t words[word_count];
    memcpy(words, &mask, sizeof words);
    if ((words[0] | words[1] | words[2] | words[3]) == 0) continue;
    for (int index = 0; index < word_count; index++) {
      uint64_t word = words[index];
      while (word != 0) {
        size_t found = offset + (size_t)index * 8 + (size_t)__builtin_ctzll(word) / 8;
        if (ends_type_keyword(bytes[found - 1], bytes[found])) return found;
        word &= ~(0xFFull << (__builtin_ctzll(word) & ~7));
      }
    }
  }
  for (; offset < end; offset++) {
    if (ends_type_keyword(bytes[offset - 1], bytes[offset]) && may_follow(bytes[offset + 1], bytes[offset + 2])) {
      return offset;
    }
  }
  return end;
}

// Each search twice on x86-64, where vectors of 32 bytes are not a part of every processor.
#if defined(__x86_64__)

static __attribute__((target("avx2"))) size_t find_opening_avx2(const uint8_t *bytes, size_t start, size_t end) {
  return find_opening(bytes, start, end);
}

static __attribute__((target("avx2"))) size_t find_type_keyword_avx2(const uint8_t *bytes, size_t start, size_t end) {
  return find_type_keyword(bytes, start, end);
}

size_t sfgen_find_opening(const uint8_t *bytes, size_t start, size_t end) {
  return __builtin_cpu_supports("avx2") ? find_opening_avx2(bytes, start, end) : find_opening(bytes, start, end);
}

size_t sfgen_find_type_keyword(const uint8_t *bytes, size_t start, size_t end) {
  return __builtin_cpu_supports("avx2") ? find_type_keyword_avx2(bytes, start, end)
                                        : find_type_keyword(bytes, start, end);
}

#else

size_t sfgen_find_opening(const uint8_t *bytes, size_t start, size_t end) { return find_opening(bytes, start, end); }

size_t sfgen_find_type_keyword(const uint8_t *bytes, size_t start, size_t end) {
  return find_type_keyword(bytes, start, end);
}

#endif
