#ifndef SFGEN_PLACE_BLOCKS_H
#define SFGEN_PLACE_BLOCKS_H

#include "block.h"

/// Which of the offsets of a block are found, the first in the lowest bit.
typedef uint64_t find_in_whole_block(const uint8_t *bytes);

/// Looks at the first bytes of a block, before which up to three may be looked at too.
typedef uint64_t find_in_part_of_block(
    const uint8_t *bytes, size_t before, size_t size, find_in_whole_block *find_in_block);

/// What the search looks for, a bit each: a directive, the middle of `sfgen:`, and the keywords. Where `class` ends, `typealias`
/// does too.
enum {
  DIRECTIVE = 1, OPTIONS = 2, STRUCT = 4, ENUM = 8, CLASS = 16, ACTOR = 32, PROTOCOL = 64, EXTENSION = 128,
  ANY = DIRECTIVE | OPTIONS,
  /// What is looked for together with what follows it: behind its last letter but one, and behind its last.
  ENDS_EARLY = STRUCT | ACTOR, ENDS = ENUM | CLASS,
};

// What may stand at each place of a text that is looked for, in tables that the processor looks up many bytes in at once:
// three bytes in a row, and the one that stands three before them. Of a keyword these are the four that sources have least
// often elsewhere: `t??ct `, `e??m A`, `l??s A`, `a??or `, `p??toc`, `x??nsi`. The tables take some bytes for others;
// `take_place` has the last word.

#if defined(__x86_64__)

#define AVX512 __attribute__((target(AVX512_FEATURES)))

// By the low six bits of the byte: AVX-512 looks up 64 bytes in a table of 64 entries.
static const uint8_t third_before[64] = {
  [0 ... 0x20] = ANY,       ['a' & 63] = ANY | ACTOR, [0x22 ... 0x24] = ANY, ['e' & 63] = ANY | ENUM,
  [0x26 ... 0x2B] = ANY,    ['l' & 63] = ANY | CLASS, [0x2D ... 0x2F] = ANY, ['p' & 63] = ANY | PROTOCOL,
  [0x31 ... 0x33] = ANY,    ['t' & 63] = ANY | STRUCT, [0x35 ... 0x37] = ANY, ['x' & 63] = ANY | EXTENSION,
  [0x39 ... 0x3F] = ANY,
};
static const uint8_t first[64] = {
  [0 ... ' '] = DIRECTIVE, ['"'] = DIRECTIVE, ['#'] = DIRECTIVE | STRUCT, ['\''] = DIRECTIVE, ['*'] = DIRECTIVE,
  ['-'] = DIRECTIVE | ENUM, ['n' & 63] = EXTENSION, ['/'] = DIRECTIVE | ACTOR, ['s' & 63] = OPTIONS | CLASS,
  ['t' & 63] = PROTOCOL,
};
static const uint8_t second[64] = {
  [0 ... 0x14] = ENDS, ['U' & 63] = DIRECTIVE | ENDS, [0x16 ... 0x20] = ENDS, ['f' & 63] = OPTIONS,
  ['/'] = ENDS | PROTOCOL, ['r' & 63] = ACTOR, ['s' & 63] = EXTENSION, ['t' & 63] = STRUCT, ['u' & 63] = DIRECTIVE,
};
static const uint8_t third[64] = {
  [0 ... 0x12] = ENDS | ENDS_EARLY, ['S' & 63] = DIRECTIVE | ENDS | ENDS_EARLY, [0x14 ... 0x20] = ENDS | ENDS_EARLY,
  ['c' & 63] = PROTOCOL, ['g' & 63] = OPTIONS, ['i' & 63] = EXTENSION, ['*'] = ENDS, ['/'] = ENDS | ENDS_EARLY,
  ['s' & 63] = DIRECTIVE,
};

AVX512 INLINE __m512i look_up(__m512i bytes, const uint8_t *table) {
  return _mm512_permutexvar_epi8(bytes, _mm512_loadu_si512(table));
}

AVX512 INLINE uint64_t find_in_vectors(__m512i at_third_before, __m512i at_first, __m512i at_second, __m512i at_third) {
  __m512i found = _mm512_ternarylogic_epi64(
      look_up(at_third_before, third_before), look_up(at_first, first), look_up(at_second, second), 0x80);
  return _mm512_test_epi8_mask(found, look_up(at_third, third));
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

static const struct halves third_before_halves = {
  .low = {
    ['p' & 15] = ANY | PROTOCOL, ['a' & 15] = ANY | ACTOR, [2 ... 3] = ANY, ['t' & 15] = ANY | STRUCT,
    ['e' & 15] = ANY | ENUM, [6 ... 7] = ANY, ['x' & 15] = ANY | EXTENSION, [9 ... 11] = ANY, ['l' & 15] = ANY | CLASS,
    [13 ... 15] = ANY,
  },
  .high = {
    [0 ... 5] = ANY, ['a' >> 4] = ANY | ENUM | CLASS | ACTOR, ['p' >> 4] = ANY | STRUCT | PROTOCOL | EXTENSION,
    [8 ... 15] = ANY,
  },
};
static const struct halves first_halves = {
  .low = {
    [0 ... 2] = DIRECTIVE, ['c' & 15] = DIRECTIVE | STRUCT | OPTIONS | CLASS, ['t' & 15] = DIRECTIVE | PROTOCOL,
    [5 ... 12] = DIRECTIVE, ['m' & 15] = DIRECTIVE | ENUM, ['n' & 15] = DIRECTIVE | EXTENSION,
    ['o' & 15] = DIRECTIVE | ACTOR,
  },
  .high = {
    [0 ... 2] = DIRECTIVE, ['_' >> 4] = DIRECTIVE, ['c' >> 4] = STRUCT | ENUM | ACTOR | EXTENSION,
    ['s' >> 4] = OPTIONS | CLASS | PROTOCOL,
  },
};
static const struct halves second_halves = {
  .low = {
    [0 ... 1] = ENDS, ['r' & 15] = ENDS | ACTOR, ['s' & 15] = ENDS | EXTENSION, ['t' & 15] = ENDS | STRUCT,
    ['u' & 15] = ENDS | DIRECTIVE, ['f' & 15] = ENDS | OPTIONS, [7 ... 14] = ENDS, ['o' & 15] = ENDS | PROTOCOL,
  },
  .high = {
    [0 ... 2] = ENDS, ['U' >> 4] = DIRECTIVE, ['`' >> 4] = ENDS | OPTIONS | PROTOCOL,
    ['u' >> 4] = DIRECTIVE | STRUCT | ACTOR | EXTENSION, [0xC2 >> 4] = ENDS,
  },
};
static const struct halves third_halves = {
  .low = {
    [0 ... 2] = ENDS | ENDS_EARLY, ['c' & 15] = ENDS | ENDS_EARLY | DIRECTIVE | PROTOCOL,
    [4 ... 6] = ENDS | ENDS_EARLY, ['g' & 15] = ENDS | ENDS_EARLY | OPTIONS, [8] = ENDS | ENDS_EARLY,
    ['i' & 15] = ENDS | ENDS_EARLY | EXTENSION, [10 ... 15] = ENDS | ENDS_EARLY,
  },
  .high = {
    [0 ... 2] = ENDS | ENDS_EARLY, ['A' >> 4] = ENDS, ['S' >> 4] = ENDS | DIRECTIVE,
    ['`' >> 4] = ENDS | ENDS_EARLY | OPTIONS | PROTOCOL | EXTENSION, ['s' >> 4] = DIRECTIVE, [0xA0 >> 4] = ENDS,
    [0xC2 >> 4] = ENDS | ENDS_EARLY,
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

AVX2 INLINE uint64_t find_in_block_by_halves(const uint8_t *bytes) {
  block found;
  for (size_t offset = 0; offset < block_size; offset += sizeof(lanes)) {
    const uint8_t *part = bytes + offset;
    lanes in_part = look_up_halves(load_lanes(part - 3), &third_before_halves) &
                    look_up_halves(load_lanes(part), &first_halves) &
                    look_up_halves(load_lanes(part + 1), &second_halves) &
                    look_up_halves(load_lanes(part + 2), &third_halves);
    lanes none = equal_lanes(in_part, all_lanes(0));
    memcpy((uint8_t *)&found + offset, &none, sizeof none);
  }
  return ~mask_of(&found);
}

#endif

#endif
