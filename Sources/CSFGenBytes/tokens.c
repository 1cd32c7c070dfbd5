#include "pieces.h"

#include "block.h"

/// Writes the tokens that `count` pieces of a window are, from the one with the index `first` on, where there is room for
/// `room` of them.
typedef void writer(
    struct sfgen_window *window, const struct sfgen_words *words, size_t first, size_t count,
    struct sfgen_token *tokens, size_t room);

enum { offset_bits = 0x7FFF, line_flag = 0x8000, key_bytes = 7 };

INLINE size_t start_of(const struct sfgen_window *window, size_t piece) { return window->starts[piece] & offset_bits; }

static void restart(struct sfgen_window *window, size_t begin, bool line) {
  window->begin = begin;
  window->position = 0;
  window->carry = (struct sfgen_carry){.line = line};
  split(window);
}

static void move_on(struct sfgen_window *window) {
  window->begin += sfgen_window_size;
  window->position = 0;
  split(window);
}

INLINE void note_last(struct sfgen_window *window, size_t first, size_t count) {
  size_t last = first + count - 1;
  for (size_t piece = count > 1 ? last - 1 : last; piece <= last; piece++) {
    window->before_last = window->last;
    window->last = (struct sfgen_piece){
      window->begin + start_of(window, piece), window->begin + window->lasts[1 + piece] + 1,
    };
  }
}

INLINE size_t scan(
    struct sfgen_window *window, const struct sfgen_words *words, struct sfgen_token *tokens, size_t capacity,
    writer *write) {
  size_t written = 0;
  while (true) {
    size_t position = window->position;
    if (position == sfgen_window_size) {
      move_on(window);
      continue;
    }
    size_t word = position / block_size;
    uint64_t before = bits_below(position % block_size);
    size_t first = window->counts[word] + (size_t)__builtin_popcountll(window->begins[word] & before);
    // The next event, be it in this word or a later one, without a branch that a processor would guess wrong.
    uint64_t here = window->events[word] & ~before;
    size_t later = lowest_bit(window->event_words & ~bits_below(word + 1));
    word = here != 0 ? word : later;
    uint64_t events = here != 0 ? here : window->events[later];
    unsigned bit = lowest_bit(events);
    size_t last = window->counts[word] + (size_t)__builtin_popcountll(window->begins[word] & bits_below(bit));
    position = word * block_size + bit;
    size_t room = capacity - written, count = last - first < room ? last - first : room;
    if (count > 0) {
      write(window, words, first, count, tokens + written, room);
      note_last(window, first, count);
      written += count;
    }
    if (count < last - first) {
      window->position = start_of(window, first + count);
      return written;
    }
    window->position = position;
    if (position < sfgen_window_size) return written;
  }
}

INLINE uint64_t key_of(const uint8_t *piece, size_t length) {
  return number_of(piece) & ~(uint64_t)0 >> (64 - 8 * (length < key_bytes ? length : key_bytes));
}

INLINE uint64_t slot_of(const struct sfgen_words *words, uint64_t key) {
  uint64_t product = key * words->multiplier & bits_below(sfgen_product_bits);
  return words->slots[product >> (sfgen_product_bits - sfgen_slot_bits)];
}

INLINE void settle(const struct sfgen_window *window, const struct sfgen_words *words, struct sfgen_token *token) {
  const uint8_t *piece = window->bytes + token->start;
  size_t length = token->end - token->start, number = slot_of(words, key_of(piece, length)) >> 8 * key_bytes;
  uint64_t rest = 0;
  for (size_t place = length; place > key_bytes; place--) rest = rest << 8 | piece[place - 1];
  bool is_word = words->lengths[number] == length && words->rests[number] == rest;
  // What else the token says of itself is kept.
  uint32_t other = words->heads[piece[0]] ^ words->heads[sfgen_word_heads + number] ^ token->head;
  token->head = is_word ? token->head & ~words->is_longer : other;
}

void sfgen_settle(struct sfgen_window *window, const struct sfgen_words *words) {
  for (size_t index = 0; index < window->doubtful_count; index++) {
    for (uint64_t lanes = window->doubtful[index].lanes; lanes != 0; lanes &= lanes - 1) {
      settle(window, words, window->doubtful[index].tokens + lowest_bit(lanes));
    }
  }
  window->doubtful_count = 0;
}

INLINE void note_doubtful(
    struct sfgen_window *window, const struct sfgen_words *words, struct sfgen_token *tokens, uint64_t lanes) {
  window->doubtful[window->doubtful_count].tokens = tokens;
  window->doubtful[window->doubtful_count].lanes = lanes;
  window->doubtful_count += lanes != 0;
  if (window->doubtful_count == sfgen_doubtful_count) sfgen_settle(window, words);
}

INLINE void write_anywhere(
    struct sfgen_window *window, const struct sfgen_words *words, size_t first, size_t count,
    struct sfgen_token *tokens, size_t room) {
  (void)room;
  for (size_t index = first; index < first + count; index++) {
    size_t start = window->begin + start_of(window, index), end = window->begin + window->lasts[1 + index] + 1;
    const uint8_t *piece = window->bytes + start;
    uint64_t key = key_of(piece, end - start), slot = slot_of(words, key);
    size_t number = slot >> 8 * key_bytes;
    bool is_word = ((slot ^ key) << 8 == 0) & (end - start <= key_bytes || number >= sfgen_long_word);
    uint32_t head = words->heads[is_word ? sfgen_word_heads + number : piece[0]];
    head |= window->starts[index] & line_flag ? words->begins_line : 0;
    *tokens = (struct sfgen_token){head, (uint32_t)start, (uint32_t)end};
    note_doubtful(window, words, tokens++, (head & words->is_longer) != 0);
  }
}

void sfgen_begin(
    struct sfgen_window *window, const uint8_t *bytes, size_t end, enum sfgen_processor processor) {
  window->processor = processor;
  window->bytes = bytes;
  window->end = end;
  window->doubtful_count = 0;
  window->last = window->before_last = (struct sfgen_piece){0, 0};
  window->begins[sfgen_window_words] = 1;
  window->events[sfgen_window_words] = 1;
  window->ends_line[sfgen_window_words] = 1;
  window->ends_text[sfgen_window_words] = 1;
  window->begins_code[sfgen_window_words] = 1;
  restart(window, 0, true);
}

/// Moves the window so that an offset is in it.
static void include(struct sfgen_window *window, size_t offset) {
  if (offset - window->begin >= sfgen_window_size) restart(window, offset, false);
}

bool sfgen_move(struct sfgen_window *window, size_t offset, bool is_cut) {
  size_t position = offset - window->begin;
  if (is_cut || position >= sfgen_window_size) {
    restart(window, offset, false);
    return true;
  }
  window->position = position;
  return !(window->continues[position / block_size] >> position % block_size & 1);
}

/// The offset of the first bit of a mask of the window from an offset on, in this window or those behind it.
INLINE size_t find(struct sfgen_window *window, const uint64_t *mask, size_t offset) {
  while (true) {
    size_t word = (offset - window->begin) / block_size;
    uint64_t found = mask[word] & ~bits_below((offset - window->begin) % block_size);
    // It is often not in the first word, and nothing foretells when: one word more is looked at without a branch.
    word += found == 0;
    found = found == 0 ? mask[word] : found;
    while (found == 0) found = mask[++word];
    offset = window->begin + word * block_size + lowest_bit(found);
    if (word < sfgen_window_words) return offset;
    move_on(window);
  }
}

size_t sfgen_end_of_line(struct sfgen_window *window, size_t offset) {
  include(window, offset);
  return find(window, window->ends_line, offset);
}

size_t sfgen_end_of_text(struct sfgen_window *window, size_t offset) {
  include(window, offset);
  return find(window, window->ends_text, offset);
}

size_t sfgen_skip_line_comments(struct sfgen_window *window) {
  size_t offset = find(window, window->begins_code, window->begin + window->position + 1);
  window->position = offset - window->begin;
  return offset;
}

INLINE size_t list_marks(
    const struct sfgen_token *tokens, size_t first, size_t end, uint8_t lowest, uint32_t *marks, size_t count) {
  for (size_t index = first; index < end; index++) {
    // Written for every token and kept for some, which costs less than to ask.
    marks[count] = (uint32_t)index;
    count += ((const uint8_t *)&tokens[index].head)[1] >= lowest;
  }
  return count;
}

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX512 __attribute__((target(AVX512_FEATURES)))

/// Where the numbers of eight tokens come from, the first sixteen of 24: 0 to 7 is a start, 8 to 15 an end, and 16 to 23 a
/// head.
static const uint32_t interleaved[32] = {
  16, 0, 8, 17, 1, 9, 18, 2, 10, 19, 3, 11, 20, 4, 12, 21, 5, 13, 22, 6, 14, 23, 7, 15,
};

/// The lower byte of each of eight numbers of two bytes, eight times.
static const uint8_t lower_bytes[64] = {
  0, 0, 0, 0, 0, 0, 0, 0, 2,  2,  2,  2,  2,  2,  2,  2,  4,  4,  4,  4,  4,  4,  4,  4,  6,  6,  6,  6,  6,  6,  6,  6,
  8, 8, 8, 8, 8, 8, 8, 8, 10, 10, 10, 10, 10, 10, 10, 10, 12, 12, 12, 12, 12, 12, 12, 12, 14, 14, 14, 14, 14, 14, 14, 14,
};

/// The first bytes of eight pieces that begin in `count` places of a window, those that a mask keeps.
AVX512 INLINE __m512i first_bytes(
    const struct sfgen_window *window, __m128i starts, size_t first, size_t last, size_t count, __mmask64 kept) {
  const uint8_t *bytes = window->bytes + window->begin;
  // Looked up in 128 bytes where the pieces are in them, as they nearly always are, which costs a fourth of a gather.
  if (last - first <= 2 * block_size - 8 && window->begin + first + 2 * block_size <= window->end) {
    __m512i distances = _mm512_zextsi128_si512(_mm_sub_epi16(starts, _mm_broadcastw_epi16(starts)));
    __m512i places = _mm512_add_epi8(
      _mm512_permutexvar_epi8(_mm512_loadu_si512(lower_bytes), distances), _mm512_set1_epi64(0x0706050403020100));
    __m512i low = _mm512_loadu_si512(bytes + first), high = _mm512_loadu_si512(bytes + first + block_size);
    return _mm512_maskz_permutex2var_epi8(kept, low, places, high);
  }
  __mmask8 lanes = (__mmask8)bits_below(count);
  return _mm512_maskz_mov_epi8(
    kept, _mm512_mask_i64gather_epi64(_mm512_setzero_si512(), lanes, _mm512_cvtepu16_epi64(starts), bytes, 1));
}

/// Eight tokens at once.
AVX512 INLINE void write_avx512(
    struct sfgen_window *window, const struct sfgen_words *words, size_t first, size_t count,
    struct sfgen_token *tokens, size_t room) {
  const __m512i multiplier = _mm512_set1_epi64((long long)words->multiplier);
  const __m512i key_bits = _mm512_set1_epi64((long long)bits_below(8 * key_bytes));
  const __m512i low = _mm512_loadu_si512(interleaved), high = _mm512_loadu_si512(interleaved + 16);
  const __m512i begin = _mm512_add_epi32(
    _mm512_set1_epi32((int)window->begin), _mm512_maskz_set1_epi32((__mmask16)0xFF00, 1));
  const __m256i begins_line = _mm256_set1_epi32((int)words->begins_line);
  const __m256i is_longer = _mm256_set1_epi32((int)words->is_longer);
  for (size_t done = 0; done < count; done += 8) {
    size_t left = count - done < 8 ? count - done : 8;
    const uint16_t *next = window->starts + first + done;
    __m128i places = _mm_loadu_si128((const __m128i *)next);
    __m128i lasts = _mm_loadu_si128((const __m128i *)(window->lasts + 1 + first + done));
    __m128i starts = _mm_and_si128(places, _mm_set1_epi16(offset_bits));
    __m128i lengths = _mm_sub_epi16(_mm_sub_epi16(lasts, starts), _mm_set1_epi16(-1));
    __m512i key_length = _mm512_zextsi128_si512(_mm_min_epu16(lengths, _mm_set1_epi16(key_bytes)));
    __mmask64 in_key = _mm512_cmplt_epu8_mask(
      _mm512_set1_epi64(0x0706050403020100), _mm512_permutexvar_epi8(_mm512_loadu_si512(lower_bytes), key_length));
    __m512i key = first_bytes(window, starts, next[0] & offset_bits, next[left - 1] & offset_bits, left, in_key);
    __m512i product = _mm512_madd52lo_epu64(_mm512_setzero_si512(), key, multiplier);
    __m512i slot = _mm512_srli_epi64(product, sfgen_product_bits - sfgen_slot_bits);
    __m512i found = _mm512_i64gather_epi64(slot, words->slots, 8);
    __mmask8 is_long = _mm_cmpgt_epu16_mask(lengths, _mm_set1_epi16(key_bytes));
    __mmask8 is_word = _mm512_testn_epi64_mask(_mm512_xor_si512(found, key), key_bits) &
                       (__mmask8)(_mm512_movepi64_mask(found) | ~is_long);
    __m512i head_place = _mm512_and_si512(key, _mm512_set1_epi64(0xFF));
    __m512i number = _mm512_srli_epi64(found, 8 * key_bytes);
    head_place = _mm512_mask_add_epi64(head_place, is_word, number, _mm512_set1_epi64(sfgen_word_heads));
    __m256i head = _mm512_i64gather_epi32(head_place, words->heads, 4);
    head = _mm256_mask_or_epi32(head, (__mmask8)_mm_movepi16_mask(places), head, begins_line);

    __m512i ranges = _mm512_cvtepu16_epi32(_mm256_inserti128_si256(_mm256_zextsi128_si256(starts), lasts, 1));
    ranges = _mm512_add_epi32(ranges, begin);
    __m512i heads = _mm512_zextsi256_si512(head);
    __m512i written = _mm512_permutex2var_epi32(ranges, low, heads);
    __m256i rest = _mm512_castsi512_si256(_mm512_permutex2var_epi32(ranges, high, heads));
    struct sfgen_token *token = tokens + done;
    if (room - done >= 8) {
      _mm512_storeu_si512(token, written);
      _mm256_storeu_si256((__m256i *)((uint32_t *)token + 16), rest);
    } else {
      uint32_t numbers = (uint32_t)bits_below(3 * left);
      _mm512_mask_storeu_epi32(token, (__mmask16)numbers, written);
      _mm256_mask_storeu_epi32((uint32_t *)token + 16, (__mmask8)(numbers >> 16), rest);
    }
    note_doubtful(window, words, token, _mm256_test_epi32_mask(head, is_longer) & bits_below(left));
  }
}

static AVX512 size_t scan_avx512(
    struct sfgen_window *window, const struct sfgen_words *words, struct sfgen_token *tokens, size_t capacity) {
  return scan(window, words, tokens, capacity, write_avx512);
}

/// Where the heads of sixteen tokens stand in the first 32 of their 48 numbers, and those of the last five in the others.
static const uint32_t first_heads[16] = {0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30};
static const uint32_t all_heads[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 20, 23, 26, 29};

static AVX512 size_t list_marks_avx512(
    const struct sfgen_token *tokens, size_t end, uint8_t lowest, uint32_t *marks) {
  __m512i index = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  size_t count = 0, done = 0;
  for (; done + 16 <= end; done += 16) {
    const uint32_t *numbers = &tokens[done].head;
    __m512i first = _mm512_permutex2var_epi32(
      _mm512_loadu_si512(numbers), _mm512_loadu_si512(first_heads), _mm512_loadu_si512(numbers + 16));
    __m512i heads = _mm512_permutex2var_epi32(first, _mm512_loadu_si512(all_heads), _mm512_loadu_si512(numbers + 32));
    __m512i shapes = _mm512_and_si512(heads, _mm512_set1_epi32(0xFF00));
    __mmask16 are_marks = _mm512_cmpge_epu32_mask(shapes, _mm512_set1_epi32(lowest << 8));
    _mm512_storeu_si512(marks + count, _mm512_maskz_compress_epi32(are_marks, index));
    count += (size_t)__builtin_popcount(are_marks);
    index = _mm512_add_epi32(index, _mm512_set1_epi32(16));
  }
  return list_marks(tokens, done, end, lowest, marks, count);
}

#endif

size_t sfgen_scan(
    struct sfgen_window *window, const struct sfgen_words *words, struct sfgen_token *tokens, size_t capacity) {
#if defined(__x86_64__)
  if (window->processor >= sfgen_avx512) return scan_avx512(window, words, tokens, capacity);
#endif
  return scan(window, words, tokens, capacity, write_anywhere);
}

size_t sfgen_list_marks(
    const struct sfgen_token *tokens, size_t count, uint8_t lowest, uint32_t *marks, enum sfgen_processor processor) {
#if defined(__x86_64__)
  if (processor >= sfgen_avx512) return list_marks_avx512(tokens, count, lowest, marks);
#else
  (void)processor;
#endif
  return list_marks(tokens, 0, count, lowest, marks, 0);
}
