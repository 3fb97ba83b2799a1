#include "text/transliterate.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "text/fold.h"

namespace frise::text {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80U) == 0; });
}

// ICU's transliterators may be used by one thread at a time, so each thread has its own.
std::string through_icu(std::string_view name) {
  thread_local UErrorCode status = U_ZERO_ERROR;
  thread_local const std::unique_ptr<icu::Transliterator> to_latin(
      icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
  if (!to_latin) return std::string(name);
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  to_latin->transliterate(text);
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace

std::string latin_letters(std::string_view name) {
  std::string out = folded(name);  // knows the letters of French and its neighbours
  if (!is_ascii(out)) out = folded(through_icu(out));
  std::replace_if(
      out.begin(), out.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }, ' ');
  return out;
}

}  // namespace frise::text
