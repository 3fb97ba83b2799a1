#include "text/charset.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>

#include "text/latin_letters.h"
#include "text/utf8.h"

namespace frise::text {
namespace {

// What windows-1252 has in place of the control characters of ISO-8859-1; 0 where it has nothing.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

}  // namespace

char32_t windows_1252(unsigned char byte) {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  const char16_t c = kWindows1252[byte - 0x80U];
  return c != 0 ? c : 0xFFFD;
}

namespace {

// The well-formed UTF-8 of `bytes`, and windows-1252 for the rest.
std::string mixed_to_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded d = decode(bytes, at);
    if (d.code_point == kIllFormed)
      append(out, windows_1252(static_cast<unsigned char>(bytes[at])));
    else
      out.append(bytes, at, d.size);
    at += d.size;
  }
  return out;
}

// Letters of French and of the names in it, and the signs of its typography.
bool is_french(char32_t c) {
  constexpr std::u32string_view kSigns = U"\u00A0«»‹›“”„‘’–—…•·€°§²³½¼¾©®™ŒœŸŠšŽž";
  constexpr std::u32string_view kForeign = U"×÷ÞþÐðÿ";
  return c < 0x80 || kSigns.find(c) != kSigns.npos || (c >= 0xC0 && c <= 0xFF && kForeign.find(c) == kForeign.npos);
}

bool is_french_windows_1252(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded d = decode(bytes, at);
    if (d.size > 1) return false;
    if (d.code_point == kIllFormed && !is_french(windows_1252(static_cast<unsigned char>(bytes[at])))) return false;
    at += d.size;
  }
  return true;
}

struct CloseConverter {
  void operator()(UConverter* c) const { ucnv_close(c); }
};

// Through ICU; empty where it does not know the encoding.
std::string through_icu(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status) != 0) return {};
  icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status) != 0) return {};
  std::string out;
  text.toUTF8String(out);
  return out;
}

std::string canonical(std::string_view name) {
  std::string out;
  for (const char c : ascii_small(name))
    if (c > ' ' && c != '"' && c != '\'') out += c;
  return out;
}

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

bool is_ours(const std::string& encoding) {
  return encoding.empty() || encoding == "utf-8" || encoding == "utf8" || encoding == "iso-8859-1" ||
         encoding == "latin1" || encoding == "windows-1252" || encoding == "cp1252" || encoding == "us-ascii";
}

}  // namespace

std::string to_utf8(std::string_view bytes, std::string_view declared) {
  if (bytes.starts_with(kByteOrderMark)) return mixed_to_utf8(bytes.substr(kByteOrderMark.size()));
  if (is_utf16(bytes)) return through_icu(bytes, "UTF-16");
  if (is_well_formed(bytes)) return std::string(bytes);
  if (const std::string encoding = canonical(declared); !is_ours(encoding))
    if (std::string out = through_icu(bytes, encoding); !out.empty()) return out;
  return mixed_to_utf8(bytes);
}

std::optional<Recognised> recognised(std::string_view bytes) {
  if (is_utf16(bytes)) return Recognised{through_icu(bytes, "UTF-16"), "UTF-16"};
  if (is_french_windows_1252(bytes)) return Recognised{mixed_to_utf8(bytes), "windows-1252"};
  return std::nullopt;
}

}  // namespace frise::text
