#include "CSFGenBytes.h"

#include "block.h"

/// Part of a name. Nearly all names fit into one.
typedef half_block stripe;

enum { stripe_size = sizeof(stripe) };

/// How many of the bytes of a stripe, from its first on, are part of a name. Bytes beyond ASCII are not: they may be a no-break
/// space, and names with others are not looked for.
INLINE unsigned name_length(const stripe *bytes) {
  // Adding lets the byte behind a range overflow into the negative ones, so that one comparison does for both bounds.
  stripe letter = (*bytes | 0x20) + (0x7F - 'z') > 'a' - 1 + (0x7F - 'z');
  stripe digit = *bytes + (0x7F - '9') > '0' - 1 + (0x7F - '9');
  stripe is_name = letter | digit | (*bytes == '_');
  return lowest_bit(~mask_of_half(&is_name));
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

/// The lowest bit is left for what a name stands behind.
INLINE uint64_t finished(uint64_t hash) { return hash & ~(uint64_t)sfgen_extends; }

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
  return finished(hash);
}

/// Names that begin otherwise are rare, and some are no names.
INLINE bool begins_name(uint8_t byte) { return ((uint8_t)(byte - 'A') <= 'Z' - 'A') | (byte == '_'); }

/// Whether a path ends with the name before some bytes, as three of them tell of most.
INLINE bool ends_path(const uint8_t *bytes) {
  bool is_space = bytes[0] == ' ';
  uint8_t next = bytes[is_space], second = bytes[is_space + 1];
  // `::` stands behind a module.
  return ((next == ':') & (second != ':')) | (next == '{') | (is_space & (next == 'w'));
}

/// Adds the names of a path that begins at an offset, or one that is longer than a stripe.
///
/// Returns `false` where it cannot tell, or not all of it.
static bool take_path(
    const uint8_t *bytes, size_t count, size_t offset, uint64_t extends, uint64_t *hashes, size_t *hash_count) {
  for (int part = 0; part < sfgen_names_at_place; part++) {
    uint64_t hash = 0;
    unsigned length;
    do {
      if (count - offset < stripe_size + 3) return false;
      stripe text;
      memcpy(&text, bytes + offset, sizeof text);
      length = name_length(&text);
      if (length > 0) hash = add_to_hash(hash, &text, length);
      offset += length;
    } while (length == stripe_size);
    hashes[(*hash_count)++] = finished(hash) | extends;
    if (!extends || ends_path(bytes + offset)) return true;
    if (bytes[offset] != '.' || !begins_name(bytes[offset + 1])) return false;
    offset++;
  }
  return false;
}

size_t sfgen_take_names(
    const uint8_t *bytes, size_t count, uint32_t *places, size_t *place_count, uint64_t *hashes) {
  const size_t longest_keyword = sizeof "extension" - 1;
  size_t hash_count = 0, left = 0;
  for (size_t index = 0; index < *place_count; index++) {
    size_t offset = places[index], name = offset + 2;
    places[left] = (uint32_t)offset;
    bool is_usual = (bytes[offset + 1] == ' ') & begins_name(bytes[name]) & (offset >= longest_keyword) &
                    (count - name >= stripe_size + 3);
    if (!is_usual) {
      left++;
      continue;
    }
    uint64_t extends = bytes[offset] == 'n' ? sfgen_extends : 0;
    stripe text;
    memcpy(&text, bytes + name, sizeof text);
    unsigned length = name_length(&text);
    // Written in any case, and kept where it is all: nothing foretells what is declared and what is extended.
    hashes[hash_count] = finished(add_to_hash(0, &text, length)) | extends;
    bool is_all = (length < stripe_size) & ((extends == 0) | ends_path(bytes + name + length));
    hash_count += is_all;
    if (!is_all) left += !take_path(bytes, count, name, extends, hashes, &hash_count);
  }
  *place_count = left;
  return hash_count;
}
