#include "text/byte_masks.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace frise::text {
namespace {

constexpr unsigned char kTwo = 0xC2;    // begins U+0080 … U+00BF
constexpr unsigned char kThree = 0xE2;  // begins U+2000 … U+2FFF
constexpr int kLatin = 4;               // bytes from kTwo on that begin U+0080 … U+017F

struct Raw {
  std::uint64_t letters = 0;  // of ASCII
  std::uint64_t high = 0;     // bytes from 0x80
  std::uint64_t digits = 0;
  std::uint64_t stops = 0;
  std::uint64_t two = 0;
  std::uint64_t three = 0;
  std::uint64_t latin = 0;      // first bytes of U+0080 … U+017F
  std::uint64_t continues = 0;  // bytes that begin no character
};

#ifdef __SSE2__

std::uint64_t bits(__m128i comparison, unsigned shift) noexcept {
  return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(comparison))) << shift;
}

// Bytes in [first, first + count), in one signed comparison.
__m128i within(__m128i bytes, unsigned char first, int count) noexcept {
  const __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(0x80 - first)));
  return _mm_cmplt_epi8(moved, _mm_set1_epi8(static_cast<char>(count - 128)));
}

__m128i equal(__m128i bytes, unsigned char wanted) noexcept {
  return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(wanted)));
}

Raw raw_masks(const char* bytes) noexcept {
  Raw out;
  for (unsigned at = 0; at < kBlock; at += 16) {
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + at));
    out.letters |= bits(within(_mm_or_si128(v, _mm_set1_epi8(0x20)), 'a', 26), at);
    out.high |= bits(v, at);
    out.digits |= bits(within(v, '0', 10), at);
    out.stops |= bits(_mm_or_si128(_mm_or_si128(equal(v, '.'), equal(v, '!')), equal(v, '?')), at);
    out.two |= bits(equal(v, kTwo), at);
    out.three |= bits(equal(v, kThree), at);
    out.latin |= bits(within(v, kTwo, kLatin), at);
    out.continues |= bits(within(v, 0x80, 0x40), at);
  }
  return out;
}

LetterMasks small_block(const char* bytes, char* out) noexcept {
  LetterMasks masks;
  for (unsigned at = 0; at < kBlock; at += 16) {
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + at));
    const __m128i capitals = within(v, 'A', 26);
    const __m128i small = _mm_or_si128(v, _mm_and_si128(capitals, _mm_set1_epi8(0x20)));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out + at), small);
    masks.capitals |= bits(capitals, at);
    masks.letters |= bits(within(small, 'a', 26), at);
  }
  return masks;
}

#else

Raw raw_masks(const char* bytes) noexcept {
  Raw out;
  for (unsigned at = 0; at < kBlock; ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const std::uint64_t bit = std::uint64_t{1} << at;
    const unsigned char small = byte | 0x20U;
    if (small >= 'a' && small <= 'z') out.letters |= bit;
    if (byte >= 0x80) out.high |= bit;
    if (byte >= '0' && byte <= '9') out.digits |= bit;
    if (byte == '.' || byte == '!' || byte == '?') out.stops |= bit;
    if (byte == kTwo) out.two |= bit;
    if (byte == kThree) out.three |= bit;
    if (byte >= kTwo && byte < kTwo + kLatin) out.latin |= bit;
    if (byte >= 0x80 && byte < 0xC0) out.continues |= bit;
  }
  return out;
}

LetterMasks small_block(const char* bytes, char* out) noexcept {
  LetterMasks masks;
  for (unsigned at = 0; at < kBlock; ++at) {
    const std::uint64_t bit = std::uint64_t{1} << at;
    const bool capital = bytes[at] >= 'A' && bytes[at] <= 'Z';
    out[at] = static_cast<char>(capital ? bytes[at] + ('a' - 'A') : bytes[at]);
    if (capital) masks.capitals |= bit;
    if (out[at] >= 'a' && out[at] <= 'z') masks.letters |= bit;
  }
  return masks;
}

#endif

}  // namespace

LetterMasks make_small(const char* bytes, char* out) noexcept { return small_block(bytes, out); }

ByteMasks ByteMasker::next(const char* bytes) noexcept {
  const Raw raw = raw_masks(bytes);
  const std::uint64_t leads = raw.two | raw.three;
  const std::uint64_t second = (leads << 1U) | ((two_ | three_) >> 63U);
  const std::uint64_t third = (raw.three << 2U) | (three_ >> 62U);
  const std::uint64_t due = ((raw.latin | raw.three) << 1U) | ((latin_ | three_) >> 63U) | third;
  const std::uint64_t odd = (raw.high & ~(raw.continues | raw.latin | raw.three)) | (raw.continues ^ due);
  two_ = raw.two;
  three_ = raw.three;
  latin_ = raw.latin;
  return {raw.letters | (raw.high & ~(leads | second | third)), raw.digits, raw.stops, leads, odd};
}

}  // namespace frise::text
