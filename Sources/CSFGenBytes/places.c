#include "CSFGenBytes.h"

#include "block.h"

INLINE void load(block *result, const uint8_t *bytes) { memcpy(result, bytes, sizeof *result); }

/// Which of the offsets of a block are places where a directive may begin, the first in the lowest bit. Bytes beyond ASCII
/// may be among them.
INLINE uint64_t find_openings_in_block(const uint8_t *bytes) {
  block first, second, third;
  load(&first, bytes);
  load(&second, bytes + 1);
  load(&third, bytes + 2);
  block opens = ((first < 0x30) | (first == '_')) & ((second | 0x20) == 'u') & ((third | 0x20) == 's');
  return mask_of(&opens);
}

/// Which of the offsets of a block are places, the first in the lowest bit; some that are none may be among them.
INLINE uint64_t find_in_block(const uint8_t *bytes) {
  block first, second, third;
  load(&first, bytes);
  load(&second, bytes + 1);
  load(&third, bytes + 2);
  block options = (first == 's') & (second == 'f') & (third == 'g');
  // Adding lets the byte behind a range overflow into the negative ones, so that one comparison does for both bounds.
  block ending = first + (0x7F - 't') > 'k' + (0x7F - 't');
  block capital = third + (0x7F - '`') > '@' + (0x7F - '`');
  block spaced = ((second < 0x21) | (second == '`')) & (capital | (third < 0x21) | (third == '/'));
  block commented = (second == '/') & ((third == '/') | (third == '*'));
  block found = options | (ending & (spaced | commented));
  return find_openings_in_block(bytes) | mask_of(&found);
}

/// The last eight letters of the keywords that declare types, by their last letter, and how many bits of the number
/// that these make up belong to none. `typealias` ends in the same letter as `class` and has no place here.
static const struct {
  uint8_t unused_bits;
  char letters[9];
} endings['t' - 'l' + 1] = {
  ['l' - 'l'] = {0, "protocol"},
  ['m' - 'l'] = {32, "\0\0\0\0enum"},
  ['n' - 'l'] = {0, "xtension"},
  ['r' - 'l'] = {24, "\0\0\0actor"},
  ['s' - 'l'] = {24, "\0\0\0class"},
  ['t' - 'l'] = {16, "\0\0struct"},
};

/// A no-break space, which Swift takes for whitespace, with a warning.
enum { NO_BREAK = 0xC2, SPACE_BEHIND_NO_BREAK = 0xA0 };

/// Whether a name or what may stand before one follows a keyword: whitespace, a comment, a backquote.
INLINE bool may_follow_keyword(uint8_t second, uint8_t third) {
  bool begins_name = (third <= ' ') | (third == '/') | ((third >= 'A') & (third <= '`')) | (third == NO_BREAK);
  bool begins_comment = (third == '/') | (third == '*');
  bool ends_word = (second <= ' ') | (second == '`');
  bool is_space = (second == NO_BREAK) & (third == SPACE_BEHIND_NO_BREAK);
  return (ends_word & begins_name) | ((second == '/') & begins_comment) | is_space;
}

/// What a byte before a directive may be: what begins a literal or comment, or what is passed over behind that.
enum { OPENING = 1, PASSED_OVER = 2 };
static const uint8_t before_directive[256] = {
  [0 ... ' '] = PASSED_OVER, ['-'] = PASSED_OVER, ['_'] = PASSED_OVER,
  ['"'] = OPENING, ['\''] = OPENING, ['#'] = OPENING, ['/'] = OPENING, ['*'] = OPENING,
};

/// Whether the byte at an offset begins a literal or comment, or the one before it may do so. Whole words are told from
/// directives here: ` use` is common, and rarely stands behind a quote.
INLINE bool may_follow_opening(const uint8_t *bytes, size_t offset) {
  uint8_t last = before_directive[bytes[offset]];
  uint8_t second_last = offset > 0 ? before_directive[bytes[offset - 1]] : OPENING;
  return (last == OPENING) | ((last == PASSED_OVER) & (second_last != 0));
}

/// Whether an offset that the search in a block has found is a place.
///
/// Without a branch: every fifth block has such an offset, and nothing foretells which of them are places.
INLINE bool is_place(const uint8_t *bytes, size_t offset) {
  uint8_t first = bytes[offset], second = bytes[offset + 1], third = bytes[offset + 2];
  bool opens = ((second | 0x20) == 'u') & ((third | 0x20) == 's') & may_follow_opening(bytes, offset);
  bool is_options = (first == 's') & (second == 'f') & (third == 'g');
  uint64_t word = 0;
  if (offset >= sizeof word - 1) {
    word = number_of(bytes + offset + 1 - sizeof word);
  } else {
    for (size_t index = 0; index <= offset; index++) word = word >> 8 | (uint64_t)bytes[index] << 56;
  }
  unsigned letter = (unsigned)first - 'l';
  if (letter > 't' - 'l') letter = 'o' - 'l';
  unsigned unused_bits = endings[letter].unused_bits;
  bool ends_keyword = word >> unused_bits << unused_bits == number_of(endings[letter].letters);
  ends_keyword |= word == number_of("ypealias");
  ends_keyword &= may_follow_keyword(second, third);
  return opens | is_options | ends_keyword;
}

/// How many blocks are searched before what was found in them is looked at.
enum { blocks_at_once = 32 };

typedef uint64_t find_in_whole_block(const uint8_t *bytes);

/// Looks at the first bytes of a block, before which up to three may be looked at too.
typedef uint64_t find_in_part_of_block(
    const uint8_t *bytes, size_t before, size_t size, find_in_whole_block *find_in_block);

INLINE uint64_t find_in_copy(
    const uint8_t *bytes, size_t before, size_t size, find_in_whole_block *find_in_block) {
  uint8_t copy[3 + block_size + 2] = {0};
  memcpy(copy + 3 - before, bytes - before, before + size + 2);
  return find_in_block(copy + 3);
}

/// Goes through the blocks with a search that takes three bytes before a block and two behind it too.
///
/// Every tenth block has an offset that may be a place, and nothing foretells which: a processor that guesses wrong loses
/// as much time as the search of five blocks takes. So what is found is put down for each block, without a branch.
INLINE size_t find_places(
    const uint8_t *bytes, size_t *start, size_t end, uint32_t *places, size_t capacity,
    find_in_whole_block *find_in_block, find_in_part_of_block *find_in_part) {
  size_t offset = *start, count = 0;
  while (offset < end) {
    uint64_t found[blocks_at_once];
    uint32_t found_at[blocks_at_once];
    size_t found_count = 0;
    for (size_t block = 0; block < blocks_at_once && offset < end; block++, offset += block_size) {
      uint64_t bits;
      if (offset >= 3 && end - offset >= block_size) {
        // What has just been read is in the second cache, from which the processor does not fetch by itself as fast as the
        // search goes.
        __builtin_prefetch(bytes + offset + 8 * block_size);
        bits = find_in_block(bytes + offset);
      } else {
        size_t size = end - offset < block_size ? end - offset : block_size;
        size_t before = offset < 3 ? offset : 3;
        bits = find_in_part(bytes + offset, before, size, find_in_block) & (~(uint64_t)0 >> (block_size - size));
      }
      found[found_count] = bits;
      found_at[found_count] = (uint32_t)offset;
      found_count += bits != 0;
    }
    for (size_t index = 0; index < found_count; index++) {
      if (capacity - count < block_size) {
        *start = found_at[index];
        return count;
      }
      for (uint64_t bits = found[index]; bits != 0; bits &= bits - 1) {
        size_t place = found_at[index] + (size_t)__builtin_ctzll(bits);
        // Written in any case, and kept where it is one.
        places[count] = (uint32_t)place;
        count += is_place(bytes, place);
      }
    }
  }
  *start = end;
  return count;
}

#define PARAMETERS const uint8_t *bytes, size_t *start, size_t end, uint32_t *places, size_t capacity
#define ARGUMENTS bytes, start, end, places, capacity

size_t sfgen_find_places_anywhere(PARAMETERS) { return find_places(ARGUMENTS, find_in_block, find_in_copy); }

size_t sfgen_find_openings_anywhere(PARAMETERS) { return find_places(ARGUMENTS, find_openings_in_block, find_in_copy); }

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX512 __attribute__((target("avx512vbmi,avx512bw,bmi")))

/// What the search looks for, a bit each: a directive, the middle of `sfgen:`, and the keywords by their last letter and
/// the third before it.
enum {
  DIRECTIVE = 1, OPTIONS = 2, STRUCT = 4, ENUM = 8, CLASS = 16, ACTOR = 32, PROTOCOL = 64, EXTENSION = 128,
  KEYWORDS = STRUCT | ENUM | CLASS | ACTOR | PROTOCOL | EXTENSION, ANY = DIRECTIVE | OPTIONS
};

// What may stand at each place of a text that is looked for, by the low six bits of the byte. So a table has 64
// entries, and the processor looks up 64 bytes in one go. That takes some bytes for others; `is_place` has the last
// word.
static const uint8_t fourth_last[64] = {
  [0 ... 0x22] = ANY,       ['c' & 63] = ANY | ACTOR,     [0x24] = ANY,          ['e' & 63] = ANY | ENUM,
  [0x26 ... 0x2B] = ANY,    ['l' & 63] = ANY | CLASS,     [0x2D ... 0x2E] = ANY, ['o' & 63] = ANY | PROTOCOL,
  [0x30 ... 0x31] = ANY,    ['r' & 63] = ANY | STRUCT,    ['s' & 63] = ANY | EXTENSION,
  [0x34 ... 0x3F] = ANY,
};
static const uint8_t last[64] = {
  [0 ... 0x2B] = DIRECTIVE, ['l' & 63] = DIRECTIVE | PROTOCOL, ['m' & 63] = DIRECTIVE | ENUM,
  ['n' & 63] = DIRECTIVE | EXTENSION, [0x2F ... 0x31] = DIRECTIVE, ['r' & 63] = DIRECTIVE | ACTOR,
  ['s' & 63] = DIRECTIVE | OPTIONS | CLASS, ['t' & 63] = DIRECTIVE | STRUCT, [0x35 ... 0x3F] = DIRECTIVE,
};
/// The same place by the high six bits: bytes before the digits, the underscore and its neighbours, small letters.
static const uint8_t last_high[64] = {
  [0 ... 0x2F >> 2] = DIRECTIVE, ['_' >> 2] = DIRECTIVE, [0x60 >> 2 ... 0x7F >> 2] = OPTIONS | KEYWORDS,
};
static const uint8_t second[64] = {
  [0 ... 0x14] = KEYWORDS,    ['U' & 63] = KEYWORDS | DIRECTIVE, [0x16 ... 0x20] = KEYWORDS,
  ['f' & 63] = OPTIONS, ['/'] = KEYWORDS,                  ['u' & 63] = DIRECTIVE,
};
static const uint8_t third[64] = {
  [0 ... 0x12] = KEYWORDS, ['S' & 63] = KEYWORDS | DIRECTIVE, [0x14 ... 0x20] = KEYWORDS,
  ['g' & 63] = OPTIONS,    ['*'] = KEYWORDS,                  ['/'] = KEYWORDS,
  ['s' & 63] = DIRECTIVE,
};

AVX512 INLINE __m512i look_up(__m512i bytes, const uint8_t *table) {
  return _mm512_permutexvar_epi8(bytes, _mm512_loadu_si512(table));
}

AVX512 INLINE uint64_t find_in_vectors(__m512i at_fourth_last, __m512i at_last, __m512i at_second, __m512i at_third) {
  __m512i found = look_up(at_fourth_last, fourth_last) & look_up(at_last, last) &
                  look_up(_mm512_srli_epi16(at_last, 2), last_high) & look_up(at_second, second) &
                  look_up(at_third, third);
  return _mm512_test_epi8_mask(found, found);
}

AVX512 INLINE uint64_t find_in_block_avx512(const uint8_t *bytes) {
  return find_in_vectors(
      _mm512_loadu_si512(bytes - 3), _mm512_loadu_si512(bytes), _mm512_loadu_si512(bytes + 1),
      _mm512_loadu_si512(bytes + 2));
}

/// Memory beyond the part is not touched: the processor leaves out what a mask leaves out.
AVX512 INLINE uint64_t find_in_part_avx512(
    const uint8_t *bytes, size_t before, size_t size, find_in_whole_block *find_in_block) {
  (void)find_in_block;
  uint64_t part = ~(uint64_t)0 >> (block_size - size);
  uint64_t part_and_before = part >> (3 - before) << (3 - before);
  return find_in_vectors(
      _mm512_maskz_loadu_epi8(part_and_before, bytes - 3), _mm512_maskz_loadu_epi8(part, bytes),
      _mm512_maskz_loadu_epi8(part, bytes + 1), _mm512_maskz_loadu_epi8(part, bytes + 2));
}

AVX512 INLINE uint64_t find_openings_in_block_avx512(const uint8_t *bytes) {
  const __m512i small = _mm512_set1_epi8(0x20);
  __m512i letter = _mm512_loadu_si512(bytes);
  uint64_t found = _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(bytes + 1) | small, _mm512_set1_epi8('u'));
  found &= _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(bytes + 2) | small, _mm512_set1_epi8('s'));
  return found & (_mm512_cmplt_epi8_mask(letter, _mm512_set1_epi8(0x30)) |
                  _mm512_cmpeq_epi8_mask(letter, _mm512_set1_epi8('_')));
}

static AVX512 size_t find_openings_avx512(PARAMETERS) {
  return find_places(ARGUMENTS, find_openings_in_block_avx512, find_in_copy);
}

static AVX512 size_t find_places_avx512(PARAMETERS) { return find_places(ARGUMENTS, find_in_block_avx512, find_in_part_avx512); }

static __attribute__((target(AVX2_FEATURES))) size_t find_places_avx2(PARAMETERS) {
  return find_places(ARGUMENTS, find_in_block, find_in_copy);
}

static __attribute__((target(AVX2_FEATURES))) size_t find_openings_avx2(PARAMETERS) {
  return find_places(ARGUMENTS, find_openings_in_block, find_in_copy);
}

size_t sfgen_find_openings(PARAMETERS) {
  if (__builtin_cpu_supports("avx512vbmi")) return find_openings_avx512(ARGUMENTS);
  if (has_avx2()) return find_openings_avx2(ARGUMENTS);
  return sfgen_find_openings_anywhere(ARGUMENTS);
}

size_t sfgen_find_places(PARAMETERS) {
  if (__builtin_cpu_supports("avx512vbmi")) return find_places_avx512(ARGUMENTS);
  if (has_avx2()) return find_places_avx2(ARGUMENTS);
  return sfgen_find_places_anywhere(ARGUMENTS);
}

#else

size_t sfgen_find_places(PARAMETERS) { return sfgen_find_places_anywhere(ARGUMENTS); }

size_t sfgen_find_openings(PARAMETERS) { return sfgen_find_openings_anywhere(ARGUMENTS); }

#endif
