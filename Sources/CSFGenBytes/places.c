#include "CSFGenBytes.h"

#include <string.h>

// Signed, as these have comparisons of one instruction; bytes beyond ASCII are negative. Where the processor has no
// vectors of this size, the compiler takes several smaller ones.
typedef int8_t block __attribute__((vector_size(64)));

typedef bool bits __attribute__((ext_vector_type(64)));

enum { block_size = sizeof(block) };

#define INLINE static inline __attribute__((always_inline))

INLINE void load(block *result, const uint8_t *bytes) { memcpy(result, bytes, sizeof *result); }

/// Which of the offsets of a block are places, the first in the lowest bit; some that are none may be among them.
INLINE uint64_t find_in_block(const uint8_t *bytes) {
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
  uint64_t result;
  memcpy(&result, &found, sizeof result);
  return result;
}

INLINE uint64_t number_of(const void *eight_bytes) {
  uint64_t number;
  memcpy(&number, eight_bytes, sizeof number);
  return number;
}

#define EIGHT "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"

/// The last eight letters of the keywords that declare types, by their last letter, and which of the bytes these are.
/// `typealias` ends in the same letter as `class` and has no place here.
static const struct {
  char letters[8], mask[8];
} endings['t' - 'l' + 1] = {
  ['l' - 'l'] = {"protocol", EIGHT},
  ['m' - 'l'] = {"\0\0\0\0enum", "\0\0\0\0\xFF\xFF\xFF\xFF"},
  ['n' - 'l'] = {"xtension", EIGHT},
  ['o' - 'l'] = {"", EIGHT},
  ['p' - 'l'] = {"", EIGHT},
  ['q' - 'l'] = {"", EIGHT},
  ['r' - 'l'] = {"\0\0\0actor", "\0\0\0\xFF\xFF\xFF\xFF\xFF"},
  ['s' - 'l'] = {"\0\0\0class", "\0\0\0\xFF\xFF\xFF\xFF\xFF"},
  ['t' - 'l'] = {"\0\0struct", "\0\0\xFF\xFF\xFF\xFF\xFF\xFF"},
};

/// Whether an offset that `find_in_block` has found is a place.
///
/// Without a branch: every fifth block has such an offset, and nothing foretells which of them are places.
INLINE bool is_place(const uint8_t *bytes, size_t offset) {
  uint8_t first = bytes[offset], second = bytes[offset + 1], third = bytes[offset + 2];
  bool opens = ((first < 0x30) | (first == '_')) & ((second | 0x20) == 'u') & ((third | 0x20) == 's');
  bool is_options = (second == 'f') & (third == 'g');
  uint64_t word = 0;
  if (offset >= sizeof word - 1) {
    word = number_of(bytes + offset + 1 - sizeof word);
  } else {
    memcpy((uint8_t *)&word + (sizeof word - 1 - offset), bytes, offset + 1);
  }
  unsigned letter = (unsigned)first - 'l';
  if (letter > 't' - 'l') letter = 'o' - 'l';
  bool ends_keyword = (word & number_of(endings[letter].mask)) == number_of(endings[letter].letters);
  return opens | is_options | ends_keyword | (word == number_of("ypealias"));
}

INLINE size_t find_places(const uint8_t *bytes, size_t *start, size_t end, uint32_t *places, size_t capacity) {
  size_t offset = *start, count = 0;
  for (; offset < end && capacity - count >= block_size; offset += block_size) {
    uint64_t found;
    if (end - offset >= block_size) {
      found = find_in_block(bytes + offset);
    } else {
      uint8_t rest[block_size + 2] = {0};
      memcpy(rest, bytes + offset, end + 2 - offset);
      found = find_in_block(rest) & (((uint64_t)1 << (end - offset)) - 1);
    }
    for (; found != 0; found &= found - 1) {
      size_t place = offset + (size_t)__builtin_ctzll(found);
      // Written in any case, and kept where it is one.
      places[count] = (uint32_t)place;
      count += is_place(bytes, place);
    }
  }
  *start = offset < end ? offset : end;
  return count;
}

#define PARAMETERS const uint8_t *bytes, size_t *start, size_t end, uint32_t *places, size_t capacity
#define ARGUMENTS bytes, start, end, places, capacity

// Three times on x86-64, where neither vectors of 32 bytes nor those of 64 are a part of every processor.
#if defined(__x86_64__)

static __attribute__((target("avx512bw,bmi"))) size_t find_places_avx512(PARAMETERS) { return find_places(ARGUMENTS); }

static __attribute__((target("avx2,bmi"))) size_t find_places_avx2(PARAMETERS) { return find_places(ARGUMENTS); }

size_t sfgen_find_places(PARAMETERS) {
  if (__builtin_cpu_supports("avx512bw")) return find_places_avx512(ARGUMENTS);
  if (__builtin_cpu_supports("avx2")) return find_places_avx2(ARGUMENTS);
  return find_places(ARGUMENTS);
}

#else

size_t sfgen_find_places(PARAMETERS) { return find_places(ARGUMENTS); }

#endif
