#include "CSFGenBytes.h"

#include "block.h"
#include "place_blocks.h"

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
  capital |= (first == 'n') & (third + (0x7F - 'z') > '`' + (0x7F - 'z'));
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
///
/// What is extended may begin with a small letter, as modules do; types rarely do, and are not looked for then.
INLINE bool may_follow_keyword(uint8_t last, uint8_t second, uint8_t third) {
  bool is_small = (third >= 'a') & (third <= 'z') & (last == 'n');
  bool begins_name =
      (third <= ' ') | (third == '/') | ((third >= 'A') & (third <= '`')) | (third == NO_BREAK) | is_small;
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
  bool is_last = letter <= 't' - 'l';
  if (!is_last) letter = 0;
  unsigned unused_bits = endings[letter].unused_bits;
  bool ends_keyword = is_last & (word >> unused_bits << unused_bits == number_of(endings[letter].letters));
  ends_keyword |= word == number_of("ypealias");
  ends_keyword &= may_follow_keyword(first, second, third);
  return opens | is_options | ends_keyword;
}

/// How many blocks are searched before what was found in them is looked at.
enum { blocks_at_once = 32 };

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

#if defined(__x86_64__)

static AVX512 size_t find_openings_avx512(PARAMETERS) {
  return find_places(ARGUMENTS, find_openings_in_block_avx512, find_in_copy);
}

static AVX512 size_t find_places_avx512(PARAMETERS) {
  return find_places(ARGUMENTS, find_in_block_avx512, find_in_part_avx512);
}

static AVX2 size_t find_openings_avx2(PARAMETERS) {
  return find_places(ARGUMENTS, find_openings_in_block, find_in_copy);
}

static AVX2 size_t find_places_avx2(PARAMETERS) {
  return find_places(ARGUMENTS, find_in_block_by_halves, find_in_copy);
}

#endif

size_t sfgen_find_openings(PARAMETERS, enum sfgen_processor processor) {
#if defined(__x86_64__)
  if (processor == sfgen_avx512) return find_openings_avx512(ARGUMENTS);
  if (processor == sfgen_avx2) return find_openings_avx2(ARGUMENTS);
#endif
  (void)processor;
  return find_places(ARGUMENTS, find_openings_in_block, find_in_copy);
}

size_t sfgen_find_places(PARAMETERS, enum sfgen_processor processor) {
#if defined(__x86_64__)
  if (processor == sfgen_avx512) return find_places_avx512(ARGUMENTS);
  if (processor == sfgen_avx2) return find_places_avx2(ARGUMENTS);
#elif defined(__aarch64__)
  if (processor == sfgen_any_processor) return find_places(ARGUMENTS, find_in_block_by_halves, find_in_copy);
#endif
  (void)processor;
  return find_places(ARGUMENTS, find_in_block, find_in_copy);
}
