#ifndef SFGEN_PLACE_BLOCKS_H
#define SFGEN_PLACE_BLOCKS_H

#include "block.h"

/// Which of the offsets of a block are found, the first in the lowest bit.
typedef uint64_t find_in_whole_block(const uint8_t *bytes);

/// Looks at the first bytes of a block, before which up to three may be looked at too.
typedef uint64_t find_in_part_of_block(
    const uint8_t *bytes, size_t before, size_t size, find_in_whole_block *find_in_block);

/// What the search looks for, a bit each: a directive, the middle of `sfgen:`, and the keywords by their last letter and
/// the third before it.
enum {
  DIRECTIVE = 1, OPTIONS = 2, STRUCT = 4, ENUM = 8, CLASS = 16, ACTOR = 32, PROTOCOL = 64, EXTENSION = 128,
  KEYWORDS = STRUCT | ENUM | CLASS | ACTOR | PROTOCOL | EXTENSION, ANY = DIRECTIVE | OPTIONS
};

// What may stand at each place of a text that is looked for, in tables that the processor looks up many bytes in at once.
// They take some bytes for others; `is_place` has the last word.

#if defined(__x86_64__)

#define AVX512 __attribute__((target(AVX512_FEATURES)))

// By the low six bits of the byte: AVX-512 looks up 64 bytes in a table of 64 entries.
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
  [0 ... 0x12] = KEYWORDS,      ['S' & 63] = KEYWORDS | DIRECTIVE,   [0x14 ... 0x20] = KEYWORDS,
  [0x21 ... 0x26] = EXTENSION,  ['g' & 63] = OPTIONS | EXTENSION,    [0x28 ... 0x29] = EXTENSION,
  ['*'] = KEYWORDS,             [0x2B ... 0x2E] = EXTENSION,         ['/'] = KEYWORDS,
  [0x30 ... 0x32] = EXTENSION,  ['s' & 63] = DIRECTIVE | EXTENSION,  [0x34 ... 0x3A] = EXTENSION,
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

#endif

#if defined(__x86_64__) || defined(__aarch64__)

/// By the halves of a byte, where the processor looks up in tables of 16 entries: what both tables say holds.
struct halves {
  uint8_t low[16], high[16];
};

static const struct halves fourth_last_halves = {
  .low = {
    [0 ... 1] = ANY, ['r' & 15] = ANY | STRUCT, ['c' & 15] = ANY | ACTOR | EXTENSION, [4] = ANY, ['e' & 15] = ANY | ENUM,
    [6 ... 0xB] = ANY, ['l' & 15] = ANY | CLASS, [0xD ... 0xE] = ANY, ['o' & 15] = ANY | PROTOCOL,
  },
  .high = {
    [0 ... 5] = ANY, ['c' >> 4] = ANY | ACTOR | ENUM | CLASS | PROTOCOL, ['r' >> 4] = ANY | STRUCT | EXTENSION,
    [8 ... 15] = ANY,
  },
};
static const struct halves last_halves = {
  .low = {
    [0 ... 1] = DIRECTIVE, ['r' & 15] = DIRECTIVE | ACTOR, ['s' & 15] = DIRECTIVE | CLASS | OPTIONS,
    ['t' & 15] = DIRECTIVE | STRUCT, [5 ... 0xB] = DIRECTIVE, ['l' & 15] = DIRECTIVE | PROTOCOL,
    ['m' & 15] = DIRECTIVE | ENUM, ['n' & 15] = DIRECTIVE | EXTENSION, [0xF] = DIRECTIVE,
  },
  .high = {
    [0 ... 2] = DIRECTIVE, ['_' >> 4] = DIRECTIVE, ['l' >> 4] = PROTOCOL | ENUM | EXTENSION,
    ['r' >> 4] = ACTOR | CLASS | OPTIONS | STRUCT,
  },
};
// A backquote may follow a keyword too, but shares its halves with whitespace and small letters.
static const struct halves second_halves = {
  .low = {
    [0 ... 4] = KEYWORDS, ['u' & 15] = KEYWORDS | DIRECTIVE, ['f' & 15] = KEYWORDS | OPTIONS, [7 ... 15] = KEYWORDS,
  },
  .high = {
    [0 ... 2] = KEYWORDS, ['U' >> 4] = DIRECTIVE, ['f' >> 4] = OPTIONS, ['u' >> 4] = DIRECTIVE, [0xC2 >> 4] = KEYWORDS,
  },
};
static const struct halves third_halves = {
  .low = {
    [0 ... 2] = KEYWORDS, ['s' & 15] = KEYWORDS | DIRECTIVE, [4 ... 6] = KEYWORDS, ['g' & 15] = KEYWORDS | OPTIONS,
    [8 ... 15] = KEYWORDS,
  },
  .high = {
    [0 ... 2] = KEYWORDS, ['A' >> 4] = KEYWORDS, ['S' >> 4] = KEYWORDS | DIRECTIVE, ['g' >> 4] = OPTIONS | EXTENSION,
    ['s' >> 4] = DIRECTIVE | EXTENSION, [0xA0 >> 4] = KEYWORDS, [0xC2 >> 4] = KEYWORDS,
  },
};

#if defined(__x86_64__)

#define AVX2 __attribute__((target(AVX2_FEATURES)))

typedef __m256i lanes;

AVX2 INLINE lanes load_lanes(const uint8_t *bytes) { return _mm256_loadu_si256((const __m256i *)bytes); }

AVX2 INLINE lanes all_lanes(uint8_t byte) { return _mm256_set1_epi8((char)byte); }

AVX2 INLINE lanes equal_lanes(lanes left, lanes right) { return _mm256_cmpeq_epi8(left, right); }

AVX2 INLINE lanes look_up_halves(lanes bytes, const struct halves *table) {
  lanes low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)table->low));
  lanes high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)table->high));
  lanes half = all_lanes(15);
  return _mm256_shuffle_epi8(low, bytes & half) & _mm256_shuffle_epi8(high, _mm256_srli_epi16(bytes, 4) & half);
}

#else

#define AVX2

typedef uint8x16_t lanes;

INLINE lanes load_lanes(const uint8_t *bytes) { return vld1q_u8(bytes); }

INLINE lanes all_lanes(uint8_t byte) { return vdupq_n_u8(byte); }

INLINE lanes equal_lanes(lanes left, lanes right) { return vceqq_u8(left, right); }

INLINE lanes look_up_halves(lanes bytes, const struct halves *table) {
  lanes low = vqtbl1q_u8(vld1q_u8(table->low), vandq_u8(bytes, vdupq_n_u8(15)));
  return vandq_u8(low, vqtbl1q_u8(vld1q_u8(table->high), vshrq_n_u8(bytes, 4)));
}

#endif

/// The same with a backquote, which may stand where whitespace does.
AVX2 INLINE lanes look_up_behind_keyword(lanes bytes, const struct halves *table) {
  return look_up_halves(bytes, table) | (equal_lanes(bytes, all_lanes('`')) & all_lanes(KEYWORDS));
}

AVX2 INLINE uint64_t find_in_block_by_halves(const uint8_t *bytes) {
  block found;
  for (size_t offset = 0; offset < block_size; offset += sizeof(lanes)) {
    const uint8_t *part = bytes + offset;
    lanes in_part = look_up_halves(load_lanes(part - 3), &fourth_last_halves) &
                    look_up_halves(load_lanes(part), &last_halves) &
                    look_up_behind_keyword(load_lanes(part + 1), &second_halves) &
                    look_up_behind_keyword(load_lanes(part + 2), &third_halves);
    lanes none = equal_lanes(in_part, all_lanes(0));
    memcpy((uint8_t *)&found + offset, &none, sizeof none);
  }
  return ~mask_of(&found);
}

#endif

#endif
