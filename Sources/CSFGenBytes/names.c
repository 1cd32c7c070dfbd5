#include "CSFGenBytes.h"

#include "block.h"

/// Part of a name. Nearly all names fit into one.
typedef int8_t stripe __attribute__((vector_size(32)));

enum { stripe_size = sizeof(stripe) };

/// Bytes beyond ASCII are not: they may be a no-break space, which Swift takes for whitespace, and names with others are not
/// looked for.
INLINE bool is_part_of_name(uint8_t byte) {
  bool is_letter = (uint8_t)((byte | 0x20) - 'a') <= 'z' - 'a';
  return is_letter | ((uint8_t)(byte - '0') <= 9) | (byte == '_');
}

/// How many of the bytes of a stripe, from its first on, are part of a name.
INLINE unsigned name_length(const stripe *bytes) {
  // Adding lets the byte behind a range overflow into the negative ones, so that one comparison does for both bounds.
  stripe letter = (*bytes | 0x20) + (0x7F - 'z') > 'a' - 1 + (0x7F - 'z');
  stripe digit = *bytes + (0x7F - '9') > '0' - 1 + (0x7F - '9');
  block is_name = {0};
  stripe part = letter | digit | (*bytes == '_');
  memcpy(&is_name, &part, sizeof part);
  return lowest_bit(~mask_of(&is_name));
}

/// Adds the first bytes of a stripe to a hash. A product for each eight bytes and one for the sum spread what differs over
/// all bits; the factors are odd numbers without a pattern.
INLINE uint64_t add_to_hash(uint64_t hash, const stripe *bytes, size_t count) {
  static const uint64_t factors[stripe_size / 8] = {
    0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5,
  };
  static const uint8_t ones_and_zeros[2 * stripe_size] = {[0 ... stripe_size - 1] = 0xFF};
  stripe kept;
  memcpy(&kept, ones_and_zeros + stripe_size - count, sizeof kept);
  kept &= *bytes;
  for (size_t index = 0; index < stripe_size / 8; index++) {
    hash += number_of((const uint8_t *)&kept + index * 8) * factors[index];
  }
  hash = (hash ^ hash >> 32) * 0xD6E8FEB86659FD93;
  return hash ^ hash >> 32;
}

uint64_t sfgen_hash_name(const uint8_t *name, size_t count) {
  uint64_t hash = 0;
  do {
    size_t size = count < stripe_size ? count : stripe_size;
    stripe bytes = {0};
    memcpy(&bytes, name, size);
    hash = add_to_hash(hash, &bytes, size);
    name += size;
    count -= size;
  } while (count > 0);
  return hash;
}

/// The length of the keyword whose last letter stands at an offset, but for that letter.
INLINE size_t letters_before_last(const uint8_t *bytes, size_t offset) {
  static const uint8_t letters['t' - 'l' + 1] = {
    ['l' - 'l'] = sizeof "protoco" - 1, ['m' - 'l'] = sizeof "enu" - 1,  ['n' - 'l'] = sizeof "extensio" - 1,
    ['r' - 'l'] = sizeof "acto" - 1,    ['s' - 'l'] = sizeof "clas" - 1, ['t' - 'l'] = sizeof "struc" - 1,
  };
  bool is_alias = (bytes[offset] == 's') & (bytes[offset - 1] == 'a');
  return is_alias ? sizeof "typealia" - 1 : letters[bytes[offset] - 'l'];
}

/// What stands behind a name in a path, where a look at three bytes tells it.
enum next_in_path { end_of_path, next_name, something_else };

INLINE enum next_in_path next_in_path(const uint8_t *bytes, size_t offset) {
  uint8_t next = bytes[offset], second = bytes[offset + 1];
  if (next == '.' && second >= 'A' && second <= 'Z') return next_name;
  if (next == ' ') {
    next = second;
    second = bytes[offset + 2];
    if (next == 'w') return end_of_path;
  }
  // `::` stands behind a module.
  return (next == ':' && second != ':') || next == '{' ? end_of_path : something_else;
}

/// Reads a name, and moves the offset behind it. Returns `false` near the end of the bytes, where no stripe is left.
INLINE bool read_name(const uint8_t *bytes, size_t count, size_t *offset, uint64_t *hash) {
  *hash = 0;
  unsigned length = stripe_size;
  while (length == stripe_size) {
    if (count - *offset < stripe_size + 2) return false;
    stripe text;
    memcpy(&text, bytes + *offset, sizeof text);
    length = name_length(&text);
    if (length > 0) *hash = add_to_hash(*hash, &text, length);
    *offset += length;
  }
  return true;
}

/// Adds what a keyword declares or extends, of which the name begins at an offset.
///
/// Returns `false` where it cannot tell, or not all of it.
INLINE bool take_name(const uint8_t *bytes, size_t count, size_t offset, bool extends, struct sfgen_names *names) {
  for (int part = 0; part < sfgen_names_at_place; part++) {
    uint64_t hash;
    if (!read_name(bytes, count, &offset, &hash)) return false;
    if (!extends) {
      names->declared[names->declared_count++] = hash;
      return true;
    }
    names->extended[names->extended_count++] = hash;
    enum next_in_path next = next_in_path(bytes, offset);
    if (next != next_name) return next == end_of_path;
    offset++;
  }
  return false;
}

size_t sfgen_take_names(
    const uint8_t *bytes, size_t count, uint32_t *places, size_t place_count, struct sfgen_names *names) {
  const size_t longest_keyword = sizeof "extension" - 1;
  size_t left = 0;
  for (size_t index = 0; index < place_count; index++) {
    size_t offset = places[index], name = offset + 2;
    places[left] = (uint32_t)offset;
    if (bytes[offset + 1] != ' ' || bytes[name] < 'A' || bytes[name] > 'Z' || offset < longest_keyword) {
      left++;
      continue;
    }
    size_t before = offset - letters_before_last(bytes, offset) - 1;
    if (is_part_of_name(bytes[before])) continue;
    left += !take_name(bytes, count, name, bytes[offset] == 'n', names);
  }
  return left;
}
