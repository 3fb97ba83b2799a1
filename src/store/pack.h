// Values as bytes, for the BLOBs of the store: a checksum, then the fields in order.
//
//   packed(report)            std::string, 8 bytes of FNV-1a 64 and what cereal makes of the fields
//   unpacked<Report>(bytes)   the same value; throws Damaged where the checksum or the length is wrong
//
// A type is packed where cereal knows it or where it has `template <typename A> void serialize(A& archive, T& value)`
// in its namespace. Whole numbers take as many bytes as they need, so that their type may become wider later. The same
// value makes the same bytes on every machine.
#pragma once

#include <SQLiteCpp/Exception.h>

#include <algorithm>
#include <bit>
#include <cereal/cereal.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>
#include <cstdint>
#include <cstring>
#include <exception>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

#include "merge/term_weight.h"

namespace frise::store {

/// What the store holds is not what it was given; guarded() makes ErrorCode::store_damaged of it.
class Damaged : public SQLite::Exception {
 public:
  explicit Damaged(const std::string& what) : SQLite::Exception("is damaged: " + what) {}
};

/// The most bytes that a whole number takes.
constexpr std::size_t kLongestNumber = 10;

/// Writes the number, seven bits a byte, the lowest first; where it ends.
inline char* put_number(char* at, std::uint64_t value) noexcept {
  for (; value >= 0x80; value >>= 7) *at++ = static_cast<char>((value & 0x7F) | 0x80);
  *at++ = static_cast<char>(value);
  return at;
}

/// A cereal archive that appends to a string.
class Packer : public cereal::OutputArchive<Packer> {
 public:
  Packer() : OutputArchive(this) {}

  void bytes(const void* data, std::size_t size) { out_.append(static_cast<const char*>(data), size); }

  void number(std::uint64_t value) {
    char digits[kLongestNumber];
    out_.append(digits, static_cast<std::size_t>(put_number(digits, value) - digits));
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// The archive that reads it back; never beyond the end, and no list longer than the bytes that are left.
class Unpacker : public cereal::InputArchive<Unpacker> {
 public:
  explicit Unpacker(std::string_view in) : InputArchive(this), in_(in) {}

  void bytes(void* data, std::size_t size) {
    need(size);
    std::memcpy(data, in_.data(), size);
    in_.remove_prefix(size);
  }

  [[nodiscard]] std::uint64_t number() {
    need(1);
    const auto first = static_cast<unsigned char>(in_.front());
    if (first >= 0x80) return long_number();  // most are not
    in_.remove_prefix(1);
    return first;
  }

  void need(std::uint64_t size) const {
    if (size > in_.size()) throw Damaged("a packed value ends too early");
  }

  [[nodiscard]] bool done() const noexcept { return in_.empty(); }

 private:
  [[nodiscard]] std::uint64_t long_number() {
    const std::size_t most = std::min(in_.size(), kLongestNumber);
    std::uint64_t out = 0;
    for (std::size_t k = 0; k < most; ++k) {
      const auto byte = static_cast<unsigned char>(in_[k]);
      out |= std::uint64_t{byte & 0x7FU} << (7 * k);
      if (byte >= 0x80) continue;
      in_.remove_prefix(k + 1);
      return out;
    }
    throw Damaged("a number does not end");
  }

  std::string_view in_;
};

// Small numbers of either sign are short: 0, -1, 1, -2 … become 0, 1, 2, 3 …
[[nodiscard]] constexpr std::uint64_t zigzag(std::int64_t value) noexcept {
  return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
[[nodiscard]] constexpr std::int64_t unzigzag(std::uint64_t value) noexcept {
  return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
}

template <typename T>
requires std::is_integral_v<T>
void CEREAL_SAVE_FUNCTION_NAME(Packer& to, const T& value) {
  if constexpr (std::is_signed_v<T>)
    to.number(zigzag(value));
  else
    to.number(value);
}

template <typename T>
requires std::is_integral_v<T>
void CEREAL_LOAD_FUNCTION_NAME(Unpacker& from, T& value) {
  const std::uint64_t number = from.number();
  if constexpr (std::is_signed_v<T>)
    value = static_cast<T>(unzigzag(number));
  else
    value = static_cast<T>(number);
}

inline void CEREAL_SAVE_FUNCTION_NAME(Packer& to, const double& value) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  unsigned char bytes[sizeof(bits)];
  for (std::size_t k = 0; k < sizeof(bits); ++k) bytes[k] = static_cast<unsigned char>(bits >> (8 * k));
  to.bytes(bytes, sizeof(bytes));
}

inline void CEREAL_LOAD_FUNCTION_NAME(Unpacker& from, double& value) {
  std::uint64_t bits = 0;
  unsigned char bytes[sizeof(bits)];
  from.bytes(bytes, sizeof(bytes));
  for (std::size_t k = 0; k < sizeof(bits); ++k) bits |= std::uint64_t{bytes[k]} << (8 * k);
  value = std::bit_cast<double>(bits);
}

// Names of fields are not kept.
template <typename T>
void CEREAL_SERIALIZE_FUNCTION_NAME(Packer& to, cereal::NameValuePair<T>& field) {
  to(field.value);
}
template <typename T>
void CEREAL_SERIALIZE_FUNCTION_NAME(Unpacker& from, cereal::NameValuePair<T>& field) {
  from(field.value);
}

// The size of a list or a string. Each element takes a byte at least, so a damaged size asks for no memory.
template <typename T>
void CEREAL_SAVE_FUNCTION_NAME(Packer& to, const cereal::SizeTag<T>& size) {
  to.number(size.size);
}
template <typename T>
void CEREAL_LOAD_FUNCTION_NAME(Unpacker& from, cereal::SizeTag<T>& size) {
  const std::uint64_t number = from.number();
  from.need(number);
  size.size = static_cast<cereal::size_type>(number);
}

// The letters of a string; wider elements are packed one by one, whatever the machine's byte order.
template <typename T>
concept Letters = sizeof(std::remove_pointer_t<std::remove_reference_t<T>>) == 1;

template <Letters T>
void CEREAL_SAVE_FUNCTION_NAME(Packer& to, const cereal::BinaryData<T>& data) {
  to.bytes(data.data, static_cast<std::size_t>(data.size));
}
template <Letters T>
void CEREAL_LOAD_FUNCTION_NAME(Unpacker& from, cereal::BinaryData<T>& data) {
  from.bytes(data.data, static_cast<std::size_t>(data.size));
}

/// An enumerator, of which `last` is the greatest: another number is damage.
template <typename Archive, typename E>
void pack_enumerator(Archive& archive, E& value, E last) {
  auto number = static_cast<std::uint32_t>(value);
  archive(number);
  if (number > static_cast<std::uint32_t>(last)) throw Damaged("it holds an unknown enumerator");
  value = static_cast<E>(number);
}

constexpr std::size_t kChecksumSize = 8;

/// Puts the checksum of what follows into the first kChecksumSize bytes, which are kept free for it.
inline void seal(std::string& bytes) {
  const std::uint64_t sum = merge::hash_of(std::string_view(bytes).substr(kChecksumSize));
  for (std::size_t k = 0; k < kChecksumSize; ++k)
    bytes[k] = static_cast<char>(static_cast<unsigned char>(sum >> (8 * k)));
}

/// What follows the checksum, which must be right. Throws Damaged.
[[nodiscard]] inline std::string_view unsealed(std::string_view bytes) {
  std::uint64_t sum = 0;
  if (bytes.size() < kChecksumSize) throw Damaged("a packed value ends too early");
  for (std::size_t k = 0; k < kChecksumSize; ++k) sum |= std::uint64_t{static_cast<unsigned char>(bytes[k])} << (8 * k);
  bytes.remove_prefix(kChecksumSize);
  if (sum != merge::hash_of(bytes)) throw Damaged("a checksum is wrong");
  return bytes;
}

/// The value as bytes.
template <typename T>
[[nodiscard]] std::string packed(const T& value) {
  Packer body;
  constexpr char kFree[kChecksumSize]{};
  body.bytes(kFree, kChecksumSize);
  body(value);
  std::string out = body.take();
  seal(out);
  return out;
}

/// The value that `bytes` were made of. Throws Damaged.
template <typename T>
[[nodiscard]] T unpacked(std::string_view bytes) {
  T out;
  Unpacker body(unsealed(bytes));
  body(out);
  if (!body.done()) throw Damaged("a packed value has more to it");
  return out;
}

}  // namespace frise::store

CEREAL_REGISTER_ARCHIVE(frise::store::Packer)
CEREAL_REGISTER_ARCHIVE(frise::store::Unpacker)
CEREAL_SETUP_ARCHIVE_TRAITS(frise::store::Unpacker, frise::store::Packer)
