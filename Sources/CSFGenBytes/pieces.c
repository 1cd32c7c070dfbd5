#include "pieces.h"

#include "block.h"

/// What the bytes of a block are, and which of them begin a token of one piece if they begin a piece.
struct block_masks {
  uint64_t white, newline;
  /// Quotes, backslashes, line endings, NUL.
  uint64_t ends_text;
  /// What the next byte goes on with: names, and an `@` before a letter.
  uint64_t is_continued;
  /// What is a token of its own in no case, or not beside the bytes that stand there.
  uint64_t events;
  /// `= - + * % < > & | ^ ~`, of which two often make up a token.
  uint64_t pairing;
  /// Those, `/ ! ? .`, pounds, and what is not of ASCII: what may belong to an operator, or change what it is.
  uint64_t operator_character;
  uint64_t slash;
  /// The last bytes of names that a character beyond ASCII follows.
  uint64_t unfinished_names;
};

INLINE bool is_name(uint8_t byte) {
  uint8_t letter = byte | 0x20;
  return (letter >= 'a' && letter <= 'z') || (byte >= '0' && byte <= '9') || byte == '_' || byte == '$';
}

INLINE bool is_letter(uint8_t byte) { return is_name(byte) && !(byte >= '0' && byte <= '9') && byte != '$'; }

INLINE bool is_operator_character(uint8_t byte) {
  switch (byte) {
    case '=': case '-': case '+': case '*': case '%': case '<': case '>': case '&': case '|': case '^': case '~':
    case '/': case '!': case '?': case '.': return true;
    default: return false;
  }
}

INLINE bool is_bound(uint8_t byte) {
  return is_name(byte) || byte == ')' || byte == ']' || byte == '}' || byte == '\\';
}

/// A mask of what is so for the byte behind each byte of a block.
INLINE uint64_t next(uint64_t mask, bool of_last) { return mask >> 1 | (uint64_t)of_last << 63; }

typedef uint64_t masker(const block *condition);

/// - Parameters: the bytes of a block, the one before it, and the one behind it.
INLINE struct block_masks classify(const uint8_t *bytes, uint8_t before, uint8_t behind, masker *mask_of) {
  block byte;
  memcpy(&byte, bytes, sizeof byte);
  // Adding lets the byte behind a range overflow into the negative ones, so that one comparison does for both bounds.
  block letters = ((byte | 0x20) + (0x7F - 'z') > '`' + (0x7F - 'z')) | (byte == '_');
  block digits = byte + (0x7F - '9') > '/' + (0x7F - '9');
  block names = letters | digits | (byte == '$');
  block control = byte + (0x7F - '\r') > '\b' + (0x7F - '\r');
  block whites = control | (byte == ' ');
  block newlines = (byte == '\n') | (byte == '\r');
  block backslashes = byte == '\\';
  block closing = (byte == ')') | (byte == ']') | (byte == '}') | backslashes;
  block punctuation = closing | (byte == '(') | (byte == '[') | (byte == '{') | (byte == ',') | (byte == ';');
  block marks = (byte == '!') | (byte == '?');
  // `<`, `=` and `>`; `|` and `~`, which differ in one bit; and so do `*` and `+`.
  block pairing = (byte + (0x7F - '>') > ';' + (0x7F - '>')) | ((byte | 2) == '~') | (byte == '^') | (byte == '-') |
                  (byte == '%') | (byte == '&') | ((byte | 1) == '+');
  block singles = pairing | (byte == '.');
  block slashes = byte == '/';
  block operators = singles | marks | slashes;
  block colons = byte == ':', ats = byte == '@', pounds = byte == '#', beyond = byte < 0;
  block texts = (byte == '"') | (byte == '\'') | backslashes | newlines | (byte == 0);
  block bound = names | closing;

  uint64_t name = mask_of(&names), letter = mask_of(&letters), digit = mask_of(&digits), at = mask_of(&ats);
  uint64_t white = mask_of(&whites), colon = mask_of(&colons), mark = mask_of(&marks), single = mask_of(&singles);
  uint64_t operator = mask_of(&operators), pound = mask_of(&pounds), beyond_ascii = mask_of(&beyond);
  uint64_t next_name = next(name, is_name(behind)), next_letter = next(letter, is_letter(behind));
  uint64_t next_operator = next(operator, is_operator_character(behind)), next_pound = next(pound, behind == '#');
  uint64_t next_beyond = next(beyond_ascii, behind >= 0x80);

  uint64_t events = ~(white | name | mask_of(&punctuation) | colon | single | mark | at);
  events |= colon & next(colon, behind == ':');
  events |= (single | mark) & (next_operator | next_pound | next_beyond);
  events |= mark & ~(mask_of(&bound) << 1 | is_bound(before));
  events |= digit & (next_name | next_operator | next_beyond);
  events |= at & ~next_letter;
  return (struct block_masks){
    .white = white,
    .newline = mask_of(&newlines),
    .ends_text = mask_of(&texts),
    .is_continued = (name & next_name) | (at & next_letter),
    .events = events,
    .pairing = mask_of(&pairing),
    .operator_character = operator | pound | beyond_ascii,
    .slash = mask_of(&slashes),
    .unfinished_names = name & next_beyond,
  };
}

/// The masks of the block at an offset, whatever is in it.
INLINE struct block_masks classify_at(const struct sfgen_window *window, size_t offset, masker *mask_of) {
  uint8_t before = offset > 0 && offset <= window->end ? window->bytes[offset - 1] : ' ';
  if (offset + block_size <= window->end) {
    return classify(window->bytes + offset, before, window->bytes[offset + block_size], mask_of);
  }
  uint8_t rest[block_size] = {0};
  if (offset < window->end) memcpy(rest, window->bytes + offset, window->end - offset);
  return classify(rest, before, 0, mask_of);
}

INLINE struct block_masks classify_anywhere(const struct sfgen_window *window, size_t offset) {
  return classify_at(window, offset, mask_of);
}

typedef struct block_masks classifier(const struct sfgen_window *window, size_t offset);

/// Writes the places of bits, from `base` on, those of flagged bits with the highest bit of the number set.
typedef void lister(uint64_t bits, const uint64_t *flagged, uint16_t base, uint16_t *places);

INLINE void list(uint64_t bits, const uint64_t *flagged, uint16_t base, uint16_t *places) {
  for (; bits != 0; bits &= bits - 1) {
    unsigned bit = lowest_bit(bits);
    *places++ = (uint16_t)(base + bit) | (uint16_t)(flagged == NULL ? 0 : (*flagged >> bit & 1) << 15);
  }
}

/// Which bytes of the block at an offset belong to a file.
INLINE uint64_t bits_of_file(const struct sfgen_window *window, size_t offset) {
  if (offset + block_size <= window->end) return ~(uint64_t)0;
  return offset < window->end ? bits_below(window->end - offset) : 0;
}

/// A name goes on with a character beyond ASCII, so that the last piece that begins at or before a bit is none by itself.
INLINE void note_unfinished_name(struct sfgen_window *window, size_t word, unsigned bit) {
  uint64_t begins = window->begins[word] & (((uint64_t)2 << bit) - 1);
  while (begins == 0 && word > 0) begins = window->begins[--word];
  window->events[word] |= highest_bit(begins);
}

/// Follows the last piece of a window to its end. One of more than a few words is left to the lexer.
INLINE void note_tail(struct sfgen_window *window, size_t last_count) {
  const uint8_t *next_window = window->bytes + window->begin + sfgen_window_size;
  size_t length = 0;
  while (length < block_size && is_name(next_window[length])) length++;
  window->lasts[last_count] = (uint16_t)(sfgen_window_size + length - 1);
  if (length == block_size || next_window[length] >= 0x80) {
    note_unfinished_name(window, sfgen_window_words - 1, block_size - 1);
  }
}

/// Splits a block of a window, from whose `count` pieces `last_count` have ended.
///
/// `is_whole` says that all of the block belongs to the file. Nearly all do, and need no look at where the file ends.
INLINE void split_block(
    struct sfgen_window *window, size_t index, bool is_whole, classifier *classify, lister *list, size_t *count,
    size_t *last_count) {
  size_t base = index * block_size, offset = window->begin + base;
  struct sfgen_carry carry = window->carry;
  struct block_masks is = classify(window, offset);
  uint64_t in_file = is_whole ? ~(uint64_t)0 : bits_of_file(window, offset);
  // The NUL behind the file is a piece too.
  uint64_t file_end = is_whole || offset > window->end ? 0 : ~in_file & (in_file << 1 | 1);
  uint64_t kept = ~is.white & (in_file | file_end);
  // One that reaches the end of the block may have a third character behind it.
  uint64_t pair = is.pairing & is.pairing >> 1 & ~(is.operator_character << 1 | carry.operator_character) &
                  ~(is.operator_character >> 2) & (~(uint64_t)0 >> 2);
  uint64_t is_continued = is.is_continued | pair;
  uint64_t continues = is_continued << 1 | carry.piece;
  uint64_t begins = kept & ~continues, lasts = kept & ~is_continued;
  // Adding a line ending to the whitespace that it stands in carries to what follows the whitespace.
  uint64_t sum, carried;
  bool overflows = __builtin_add_overflow(is.white, is.newline, &sum);
  overflows |= __builtin_add_overflow(sum, carry.line, &carried);
  uint64_t begins_line = carried & begins;
  window->carry = (struct sfgen_carry){
    .piece = is_continued >> 63,
    .operator_character = is.operator_character >> 63,
    .line = overflows,
  };
  window->begins[index] = begins;
  window->begins_line[index] = begins_line;
  window->events[index] = begins & is.events & ~pair;
  window->continues[index] = continues;
  window->ends_line[index] = is.newline | ~in_file;
  window->ends_text[index] = is.ends_text;
  window->begins_code[index] = (begins_line & ~(is.slash & is.slash >> 1)) | file_end;
  for (uint64_t ends = is.unfinished_names; ends != 0; ends &= ends - 1) {
    note_unfinished_name(window, index, lowest_bit(ends));
  }
  window->counts[index] = (uint16_t)*count;
  list(begins, &begins_line, (uint16_t)base, window->starts + *count);
  list(lasts, NULL, (uint16_t)base, window->lasts + *last_count);
  *count += (size_t)__builtin_popcountll(begins);
  *last_count += (size_t)__builtin_popcountll(lasts);
}

INLINE void note_event_words(struct sfgen_window *window) {
  window->event_words = (uint64_t)1 << sfgen_window_words;
  for (size_t index = 0; index < sfgen_window_words; index++) {
    window->event_words |= (uint64_t)(window->events[index] != 0) << index;
  }
}

INLINE void split_with(struct sfgen_window *window, classifier *classify, lister *list) {
  size_t count = 0, last_count = 1 - window->carry.piece;
  if (window->begin + sfgen_window_size <= window->end) {
    for (size_t index = 0; index < sfgen_window_words; index++) {
      split_block(window, index, true, classify, list, &count, &last_count);
    }
  } else {
    for (size_t index = 0; index < sfgen_window_words; index++) {
      split_block(window, index, false, classify, list, &count, &last_count);
    }
  }
  if (window->carry.piece) note_tail(window, last_count);
  window->counts[sfgen_window_words] = (uint16_t)count;
  note_event_words(window);
}

// Three times on x86-64, where neither vectors of 32 bytes nor those of 64 are a part of every processor.
#if defined(__x86_64__)

#include <immintrin.h>

#define AVX512 __attribute__((target(AVX512_FEATURES)))

// What bytes of ASCII are, in tables of 128 in which the processor looks up 64 bytes at once.

enum { WHITE = 1, NEWLINE = 2, ENDS_TEXT = 4, PAIRING = 8, OPERATOR = 16, MARK = 32, SLASH = 64 };

static const uint8_t classes[128] = {
  [0] = ENDS_TEXT, ['\t'] = WHITE, ['\n'] = WHITE | NEWLINE | ENDS_TEXT, ['\v'] = WHITE, ['\f'] = WHITE,
  ['\r'] = WHITE | NEWLINE | ENDS_TEXT, [' '] = WHITE,
  ['"'] = ENDS_TEXT, ['\''] = ENDS_TEXT, ['\\'] = ENDS_TEXT,
  ['!'] = OPERATOR | MARK, ['?'] = OPERATOR | MARK, ['.'] = OPERATOR, ['/'] = OPERATOR | SLASH, ['#'] = OPERATOR,
  ['%'] = OPERATOR | PAIRING, ['&'] = OPERATOR | PAIRING, ['*' ... '+'] = OPERATOR | PAIRING,
  ['-'] = OPERATOR | PAIRING, ['<' ... '>'] = OPERATOR | PAIRING, ['^'] = OPERATOR | PAIRING,
  ['|'] = OPERATOR | PAIRING, ['~'] = OPERATOR | PAIRING,
};

/// Before a mark: what it does not belong to.
static const uint8_t before_mark[128] = {
  [0 ... '#'] = MARK, ['%' ... '('] = MARK, ['*' ... '/'] = MARK, [':' ... '@'] = MARK, ['['] = MARK, ['^'] = MARK,
  ['`'] = MARK, ['{' ... '|'] = MARK, ['~' ... 127] = MARK,
};

/// What goes on with the next byte, and then what that byte must not be, lest the two are an event.
enum {
  WITH_NAME = 1, WITH_LETTER = 2, CONTINUED = WITH_NAME | WITH_LETTER,
  NO_OPERATOR = 4, NO_POUND = 8, NO_COLON = 16, NO_NAME = 32, NO_LETTER = 64, NO_OTHER = 128,
};

static const uint8_t rules[128] = {
  [0 ... 8] = NO_LETTER | NO_OTHER, [14 ... 31] = NO_LETTER | NO_OTHER, [127] = NO_LETTER | NO_OTHER,
  ['"' ... '#'] = NO_LETTER | NO_OTHER, ['\''] = NO_LETTER | NO_OTHER, ['/'] = NO_LETTER | NO_OTHER,
  ['`'] = NO_LETTER | NO_OTHER,
  ['!'] = NO_OPERATOR | NO_POUND, ['%' ... '&'] = NO_OPERATOR | NO_POUND, ['*' ... '+'] = NO_OPERATOR | NO_POUND,
  ['-' ... '.'] = NO_OPERATOR | NO_POUND, ['<' ... '?'] = NO_OPERATOR | NO_POUND, ['^'] = NO_OPERATOR | NO_POUND,
  ['|'] = NO_OPERATOR | NO_POUND, ['~'] = NO_OPERATOR | NO_POUND,
  [':'] = NO_COLON, ['@'] = WITH_LETTER | NO_OTHER,
  ['$'] = WITH_NAME, ['0' ... '9'] = WITH_NAME | NO_NAME | NO_OPERATOR,
  ['A' ... 'Z'] = WITH_NAME, ['_'] = WITH_NAME, ['a' ... 'z'] = WITH_NAME,
};

static const uint8_t followers[128] = {
  [0 ... ' '] = NO_OTHER, ['!'] = NO_OTHER | NO_OPERATOR, ['"'] = NO_OTHER, ['#'] = NO_OTHER | NO_POUND,
  ['$'] = NO_OTHER | WITH_NAME | NO_NAME, ['%' ... '&'] = NO_OTHER | NO_OPERATOR, ['\'' ... ')'] = NO_OTHER,
  ['*' ... '+'] = NO_OTHER | NO_OPERATOR, [','] = NO_OTHER, ['-' ... '/'] = NO_OTHER | NO_OPERATOR,
  ['0' ... '9'] = NO_OTHER | WITH_NAME | NO_NAME, [':'] = NO_OTHER | NO_COLON, [';'] = NO_OTHER,
  ['<' ... '?'] = NO_OTHER | NO_OPERATOR, ['@'] = NO_OTHER,
  ['A' ... 'Z'] = WITH_NAME | WITH_LETTER | NO_NAME | NO_LETTER, ['[' ... ']'] = NO_OTHER,
  ['^'] = NO_OTHER | NO_OPERATOR, ['_'] = WITH_NAME | WITH_LETTER | NO_NAME | NO_LETTER, ['`'] = NO_OTHER,
  ['a' ... 'z'] = WITH_NAME | WITH_LETTER | NO_NAME | NO_LETTER, ['{'] = NO_OTHER, ['|'] = NO_OTHER | NO_OPERATOR,
  ['}'] = NO_OTHER, ['~'] = NO_OTHER | NO_OPERATOR, [127] = NO_OTHER,
};

AVX512 INLINE __m512i look_up(__m512i bytes, const uint8_t table[128]) {
  return _mm512_permutex2var_epi8(_mm512_loadu_si512(table), bytes, _mm512_loadu_si512(table + 64));
}

AVX512 INLINE uint64_t test(__m512i classes, char bits) {
  return _mm512_test_epi8_mask(classes, _mm512_set1_epi8(bits));
}

AVX512 INLINE struct block_masks classify_avx512(const struct sfgen_window *window, size_t offset) {
  if (offset == 0 || offset + block_size > window->end) return classify_anywhere(window, offset);
  const uint8_t *bytes = window->bytes + offset;
  // A processor that reads ahead by itself stops at the end of each page.
  _mm_prefetch((const char *)bytes + 1024, _MM_HINT_T0);
  __m512i byte = _mm512_loadu_si512(bytes);
  __m512i before = _mm512_loadu_si512(bytes - 1), behind = _mm512_loadu_si512(bytes + 1);
  if (_mm512_movepi8_mask(byte | before | behind) != 0) return classify_anywhere(window, offset);
  __m512i class = look_up(byte, classes), rule = look_up(byte, rules) & look_up(behind, followers);
  return (struct block_masks){
    .white = test(class, WHITE),
    .newline = test(class, NEWLINE),
    .ends_text = test(class, ENDS_TEXT),
    .is_continued = test(rule, CONTINUED),
    .events = test(rule, (char)~CONTINUED) | _mm512_test_epi8_mask(class, look_up(before, before_mark)),
    .pairing = test(class, PAIRING),
    .operator_character = test(class, OPERATOR),
    .slash = test(class, SLASH),
    .unfinished_names = 0,
  };
}

static const uint8_t ascending[64] = {
  0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
  32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
};

AVX512 INLINE void list_avx512(uint64_t bits, const uint64_t *flagged, uint16_t base, uint16_t *places) {
  __m512i place = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(ascending));
  __m512i from = _mm512_set1_epi16((short)base), flag = _mm512_set1_epi16((short)0x8000);
  uint64_t flags = flagged == NULL ? 0 : _pext_u64(*flagged, bits);
  __m512i low = _mm512_add_epi16(_mm512_cvtepu8_epi16(_mm512_castsi512_si256(place)), from);
  if (flagged != NULL) low = _mm512_mask_add_epi16(low, (__mmask32)flags, low, flag);
  _mm512_storeu_si512(places, low);
  if (__builtin_popcountll(bits) <= 32) return;
  __m512i high = _mm512_add_epi16(_mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(place, 1)), from);
  if (flagged != NULL) high = _mm512_mask_add_epi16(high, (__mmask32)(flags >> 32), high, flag);
  _mm512_storeu_si512(places + 32, high);
}

static AVX512 void split_avx512(struct sfgen_window *window) { split_with(window, classify_avx512, list_avx512); }

#define AVX2 __attribute__((target(AVX2_FEATURES)))

AVX2 INLINE uint64_t mask_of_avx2(const block *condition) {
  const __m256i *halves = (const __m256i *)condition;
  uint64_t low = opaque((uint32_t)_mm256_movemask_epi8(_mm256_loadu_si256(halves)));
  uint64_t high = opaque((uint32_t)_mm256_movemask_epi8(_mm256_loadu_si256(halves + 1)));
  return high << 32 | low;
}

AVX2 INLINE struct block_masks classify_avx2(const struct sfgen_window *window, size_t offset) {
  return classify_at(window, offset, mask_of_avx2);
}

static AVX2 void split_avx2(struct sfgen_window *window) {
  split_with(window, classify_avx2, list);
}

#endif

static void split_anywhere(struct sfgen_window *window) { split_with(window, classify_anywhere, list); }

static void split_bytewise(struct sfgen_window *window) {
  split_anywhere(window);
  memcpy(window->events, window->begins, sizeof window->events);
  note_event_words(window);
}

void split(struct sfgen_window *window) {
  switch (window->processor) {
#if defined(__x86_64__)
    case sfgen_avx512: return split_avx512(window);
    case sfgen_avx2: return split_avx2(window);
#endif
    case sfgen_bytewise: return split_bytewise(window);
    default: return split_anywhere(window);
  }
}

enum sfgen_processor sfgen_processor_here(void) {
#if defined(__x86_64__)
  if (has_avx512()) return sfgen_avx512;
  if (has_avx2()) return sfgen_avx2;
#endif
  return sfgen_any_processor;
}
