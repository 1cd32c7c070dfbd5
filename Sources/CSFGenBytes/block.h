#ifndef SFGEN_BLOCK_H
#define SFGEN_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Signed, as these have comparisons of one instruction; bytes beyond ASCII are negative. Where the processor has no
// vectors of this size, the compiler takes several smaller ones.
typedef int8_t block __attribute__((vector_size(64)));

typedef bool bits __attribute__((ext_vector_type(64)));

enum { block_size = sizeof(block) };

#define INLINE static inline __attribute__((always_inline))

/// A bit for each byte for which a condition holds, the first in the lowest bit. By address, as not every processor can
/// pass a block in a register.
INLINE uint64_t mask_of(const block *condition) {
  bits narrow = __builtin_convertvector(*condition, bits);
  uint64_t result;
  memcpy(&result, &narrow, sizeof result);
  return result;
}

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

#define AVX512_FEATURES "avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vbmi2,avx512ifma,bmi,bmi2,lzcnt,popcnt"

/// Whether the processor has what functions with `AVX512_FEATURES` need: those that are asked for came after the others.
INLINE bool has_avx512(void) {
  return __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512ifma") &&
         __builtin_cpu_supports("bmi2");
}

#endif

#endif
