#ifndef SFGEN_BLOCK_H
#define SFGEN_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Signed, as these have comparisons of one instruction; bytes beyond ASCII are negative. Where the processor has no
// vectors of this size, the compiler takes several smaller ones.
typedef int8_t block __attribute__((vector_size(64)));
typedef int8_t half_block __attribute__((vector_size(32)));

enum { block_size = sizeof(block) };

#define INLINE static inline __attribute__((always_inline))

/// A number of which the compiler does not know that it comes from a vector. It would do with the vector, bit by bit, what is
/// meant to be done with the number, at ten times the cost.
INLINE uint64_t opaque(uint64_t mask) {
  __asm__("" : "+r"(mask));
  return mask;
}

#if defined(__x86_64__)

#include <immintrin.h>

INLINE uint64_t mask_of_quarters(const void *condition, int count) {
  const __m128i *quarters = condition;
  uint64_t result = 0;
  for (int index = count - 1; index >= 0; index--) {
    result = result << 16 | opaque((uint32_t)_mm_movemask_epi8(_mm_loadu_si128(quarters + index)));
  }
  return result;
}

/// A bit for each byte for which a condition holds, the first in the lowest bit. By address, as not every processor can
/// pass a block in a register.
INLINE uint64_t mask_of(const block *condition) { return mask_of_quarters(condition, 4); }

INLINE uint64_t mask_of_half(const half_block *condition) { return mask_of_quarters(condition, 2); }

#elif defined(__aarch64__)

#include <arm_neon.h>

INLINE uint64_t mask_of(const block *condition) {
  const uint8x16_t bits = vcombine_u8(vcreate_u8(0x8040201008040201), vcreate_u8(0x8040201008040201));
  const uint8_t *bytes = (const uint8_t *)condition;
  // Each byte keeps the bit of its place among eight. Adding neighbours three times brings eight of them together.
  uint8x16_t low = vpaddq_u8(vandq_u8(vld1q_u8(bytes), bits), vandq_u8(vld1q_u8(bytes + 16), bits));
  uint8x16_t high = vpaddq_u8(vandq_u8(vld1q_u8(bytes + 32), bits), vandq_u8(vld1q_u8(bytes + 48), bits));
  uint8x16_t sums = vpaddq_u8(low, high);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sums, sums)), 0);
}

#else

typedef bool bits __attribute__((ext_vector_type(64)));

INLINE uint64_t mask_of(const block *condition) {
  bits narrow = __builtin_convertvector(*condition, bits);
  uint64_t result;
  memcpy(&result, &narrow, sizeof result);
  return result;
}

#endif

#if !defined(__x86_64__)

INLINE uint64_t mask_of_half(const half_block *condition) {
  block whole = {0};
  memcpy(&whole, condition, sizeof *condition);
  return mask_of(&whole);
}

#endif

/// Eight bytes as a number, the first in its lowest bits.
INLINE uint64_t number_of(const void *bytes) {
  uint64_t number;
  memcpy(&number, bytes, sizeof number);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  number = __builtin_bswap64(number);
#endif
  return number;
}

/// `mask` is not 0.
INLINE unsigned lowest_bit(uint64_t mask) { return (unsigned)__builtin_ctzll(mask); }

INLINE uint64_t highest_bit(uint64_t mask) { return mask == 0 ? 0 : (uint64_t)1 << (63 - __builtin_clzll(mask)); }

/// `bit` is below 64.
INLINE uint64_t bits_below(size_t bit) { return ((uint64_t)1 << bit) - 1; }

#if defined(__x86_64__)

#define AVX2_FEATURES "avx2,bmi,popcnt"
#define AVX512_FEATURES "avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vbmi2,avx512ifma,bmi,bmi2,popcnt"

/// Whether the processor has what functions with `AVX512_FEATURES` need: those that are asked for came after the others.
INLINE bool has_avx512(void) {
  return __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512ifma") &&
         __builtin_cpu_supports("bmi2");
}

/// The same for functions with `AVX2_FEATURES`; a virtual processor may lack what came with others.
INLINE bool has_avx2(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
}

#endif

#endif
