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

/// Which of the offsets of a block belong to places, the first in the lowest bit; some that do not may be among them.
INLINE uint64_t find_in_block(const uint8_t *bytes) {
  block third_before, first, second, third;
  load(&third_before, bytes - 3);
  load(&first, bytes);
  load(&second, bytes + 1);
  load(&third, bytes + 2);
  // What may follow a keyword is below the digits, as bytes beyond ASCII are, or a backquote.
  block second_follows = (second < '0') | (second == '`'), third_follows = (third < '0') | (third == '`');
  block found = (first == 's') & (second == 'f') & (third == 'g');
  found |= (third_before == 't') & (first == 'c') & (second == 't') & third_follows;
  found |= (third_before == 'a') & (first == 'o') & (second == 'r') & third_follows;
  found |= (third_before == 'e') & (first == 'm') & second_follows;
  found |= (third_before == 'l') & (first == 's') & second_follows;
  found |= (third_before == 'p') & (first == 't') & (second == 'o') & (third == 'c');
  found |= (third_before == 'x') & (first == 'n') & (second == 's') & (third == 'i');
  return find_openings_in_block(bytes) | mask_of(&found);
}

/// What may follow a keyword, by the two bytes behind it: whitespace or a backquote, and a name or what may stand before
/// one; the same, and a small letter or a byte beyond ASCII, as names of modules begin with and those of types rarely do, or what
/// is no name, before the next part of a path; a comment; a no-break space, which Swift takes for whitespace, with a warning.
enum { NAME = 1, SMALL_NAME = 2, COMMENT = 4, NO_BREAK_SPACE = 8, TYPE = NAME | COMMENT | NO_BREAK_SPACE };

static const uint8_t behind_keyword[256] = {
  [0 ... ' '] = NAME | SMALL_NAME, ['/'] = COMMENT, ['`'] = NAME | SMALL_NAME, [0xC2] = NO_BREAK_SPACE,
};
static const uint8_t second_behind_keyword[256] = {
  [0 ... ' '] = NAME, ['*'] = COMMENT, ['.'] = SMALL_NAME, ['/'] = NAME | COMMENT, ['0' ... ':'] = SMALL_NAME,
  ['A' ... '`'] = NAME, ['a' ... 'z'] = SMALL_NAME,
  [0x80 ... 0x9F] = SMALL_NAME, [0xA0] = NO_BREAK_SPACE | SMALL_NAME, [0xA1 ... 0xC1] = SMALL_NAME,
  [0xC2] = NAME | SMALL_NAME, [0xC3 ... 0xFF] = SMALL_NAME,
};
static const bool is_part_of_name[256] = {
  ['0' ... '9'] = true, ['A' ... 'Z'] = true, ['_'] = true, ['a' ... 'z'] = true,
};

/// A keyword that declares types.
struct keyword {
  /// Its letters, or the last eight of nine, and how many bits of the number that these make up belong to none.
  char letters[9];
  uint8_t unused_bits;
  /// How many of these stand before the letter that the search finds, and how many behind it.
  uint8_t letters_before, behind;
  /// How many of all its letters stand before that one.
  uint8_t before;
  /// What may follow it.
  uint8_t followers;
};

/// Where a keyword is in the table, by the letter that the search finds and the one before it.
#define SLOT(before, letter) ((2 * (letter) + (before)) & 31)

static const struct keyword keywords[32] = {
  [SLOT('u', 'c')] = {"struct\0\0", 16, 4, 1, 4, TYPE},   [SLOT('u', 'm')] = {"enum\0\0\0\0", 32, 3, 0, 3, TYPE},
  [SLOT('s', 's')] = {"class\0\0\0", 24, 4, 0, 4, TYPE},  [SLOT('t', 'o')] = {"actor\0\0\0", 24, 3, 1, 3, TYPE},
  [SLOT('o', 't')] = {"protocol", 0, 3, 4, 3, TYPE},      [SLOT('a', 's')] = {"ypealias", 0, 7, 0, 8, TYPE},
  [SLOT('e', 'n')] = {"xtension", 0, 3, 4, 4, TYPE | SMALL_NAME},
};

/// What a byte before a directive may be: what is passed over, or what begins a literal or comment. Whole words are told
/// from directives here: ` use` is common, and rarely stands behind a quote.
enum { PASSED_OVER = 1, OPENING = 3 };
static const uint8_t before_directive[256] = {
  [0 ... ' '] = PASSED_OVER, ['-'] = PASSED_OVER, ['_'] = PASSED_OVER,
  ['"'] = OPENING, ['\''] = OPENING, ['#'] = OPENING, ['/'] = OPENING, ['*'] = OPENING,
};

/// How many bytes before an offset, and from it on, are read to tell whether it belongs to a place: for `typealias`, and where
/// the offset has none of the keywords.
enum { bytes_before = sizeof "typealias" - 1, bytes_behind = sizeof(uint64_t) };

/// Writes the place that an offset belongs to, which the search in a block has found, if it does. Returns how many these are.
///
/// Without a branch: every eleventh block has such an offset, and nothing foretells which of them belong to places.
INLINE size_t take_place(const uint8_t *at, size_t offset, uint32_t *place) {
  bool opens = ((at[1] | 0x20) == 'u') & ((at[2] | 0x20) == 's');
  // An opening, or what is passed over behind an opening or what is passed over too.
  opens &= (before_directive[at[0]] & (before_directive[at[-1]] | (OPENING & ~PASSED_OVER))) != 0;
  bool is_options = (at[0] == 's') & (at[1] == 'f') & (at[2] == 'g');
  const struct keyword *keyword = keywords + SLOT(at[-1], at[0]);
  const uint8_t *last = at + keyword->behind;
  uint64_t difference = number_of(at - keyword->letters_before) ^ number_of(keyword->letters);
  bool is_keyword = difference << keyword->unused_bits == 0;
  is_keyword &= !is_part_of_name[*(at - keyword->before - 1)];
  is_keyword &= (behind_keyword[last[1]] & second_behind_keyword[last[2]] & keyword->followers) != 0;
  // Written in any case, and kept where it is one.
  *place = (uint32_t)(offset + (is_keyword ? keyword->behind : 0));
  return opens | is_options | is_keyword;
}

/// The same near the beginning or the end of the bytes.
static size_t take_outer_place(const uint8_t *bytes, size_t offset, size_t end, uint32_t *place) {
  uint8_t copy[bytes_before + bytes_behind];
  // Whitespace before the beginning, and behind the end what follows no keyword.
  memset(copy, ' ', bytes_before);
  memset(copy + bytes_before, '!', bytes_behind);
  size_t before = offset < bytes_before ? offset : bytes_before;
  size_t behind = end + 2 - offset < bytes_behind ? end + 2 - offset : bytes_behind;
  memcpy(copy + bytes_before - before, bytes + offset - before, before + behind);
  return take_place(copy + bytes_before, offset, place);
}

INLINE uint64_t find_in_copy(
    const uint8_t *bytes, size_t before, size_t size, find_in_whole_block *find_in_block) {
  uint8_t copy[3 + block_size + 2] = {0};
  memcpy(copy + 3 - before, bytes - before, before + size + 2);
  return find_in_block(copy + 3);
}

/// How many blocks are searched before what was found in them is looked at.
enum { blocks_at_once = 64 };

/// Searches the blocks from an offset on, before which up to three bytes may be looked at too, and two behind the end.
///
/// Returns in which blocks it has found something, the first of them in the highest bit.
INLINE uint64_t find_in_blocks(
    const uint8_t *bytes, size_t offset, size_t size, uint64_t found[blocks_at_once],
    find_in_whole_block *find_in_block, find_in_part_of_block *find_in_part) {
  uint64_t found_in = 0;
  size_t index = 0;
  if (offset < 3) {
    size_t part = size < block_size ? size : block_size;
    found[0] = find_in_part(bytes + offset, offset, part, find_in_block) & ~(uint64_t)0 >> (block_size - part);
    found_in = found[0] != 0;
    index = 1;
  }
  for (; index < size / block_size; index++) {
    const uint8_t *block = bytes + offset + index * block_size;
    // What has just been read is in the second cache, from which the processor does not fetch by itself as fast as the search
    // goes.
    __builtin_prefetch(block + 8 * block_size);
    uint64_t bits = opaque(find_in_block(block));
    found[index] = bits;
    found_in = found_in << 1 | (bits != 0);
  }
  if (index * block_size < size) {
    size_t part = size - index * block_size;
    found[index] = find_in_part(bytes + offset + index * block_size, 3, part, find_in_block) &
                   ~(uint64_t)0 >> (block_size - part);
    found_in = found_in << 1 | (found[index] != 0);
    index++;
  }
  return found_in << (blocks_at_once - index);
}

/// Goes through the blocks with a search in one.
///
/// Every eleventh block has an offset that may belong to a place, and nothing foretells which: a processor that guesses wrong
/// loses as much time as the search of five blocks takes. So which ones do is put down without a branch.
INLINE size_t find_places(
    const uint8_t *bytes, size_t *start, size_t end, uint32_t *places, size_t capacity,
    find_in_whole_block *find_in_block, find_in_part_of_block *find_in_part) {
  const size_t size_at_once = blocks_at_once * block_size;
  size_t count = 0;
  for (size_t begin = *start; begin < end; begin += size_at_once) {
    size_t size = end - begin < size_at_once ? end - begin : size_at_once;
    uint64_t found[blocks_at_once];
    uint64_t found_in = find_in_blocks(bytes, begin, size, found, find_in_block, find_in_part);
    while (found_in != 0) {
      size_t index = (size_t)__builtin_clzll(found_in);
      found_in ^= (uint64_t)1 << 63 >> index;
      size_t block = begin + index * block_size;
      if (capacity - count < block_size) {
        *start = block;
        return count;
      }
      for (uint64_t bits = found[index]; bits != 0; bits &= bits - 1) {
        size_t offset = block + lowest_bit(bits);
        bool is_inner = offset >= bytes_before && offset + bytes_behind <= end + 2;
        count += is_inner ? take_place(bytes + offset, offset, places + count)
                          : take_outer_place(bytes, offset, end, places + count);
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
