#include "text/sentence_cutter.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "text/fold.h"
#include "text/latin_letters.h"
#include "text/paragraph.h"
#include "text/utf8.h"

namespace frise::text {
namespace {

// Words whose full stop does not end a sentence before a capital, folded and sorted; and those for which that holds
// only before a number, being common words too (« jeu. 12 décembre », but « Il a perdu au jeu. Le lendemain … »).
constexpr auto kAbbreviations =
    std::to_array<std::string_view>({"ap",  "apr", "av",   "bd", "boul", "cf", "coll", "dir", "dr",  "ed", "ex",
                                     "gal", "mgr", "mlle", "mm", "mme",  "pr", "prof", "st",  "ste", "vs"});
constexpr auto kBeforeNumber =
    std::to_array<std::string_view>({"alin", "art",  "avr", "ca",   "chap",  "dec", "dim", "env",  "fev", "fevr", "fig",
                                     "jan",  "janv", "jeu", "juil", "juill", "lun", "mar", "max",  "mer", "min",  "no",
                                     "nov",  "oct",  "pp",  "sam",  "sept",  "tel", "ven", "vend", "vol"});
static_assert(std::is_sorted(kAbbreviations.begin(), kAbbreviations.end()));
static_assert(std::is_sorted(kBeforeNumber.begin(), kBeforeNumber.end()));

constexpr std::size_t kLongestAbbreviation = 5;

bool has(const auto& sorted, std::string_view word) {
  return word.size() <= kLongestAbbreviation && std::binary_search(sorted.begin(), sorted.end(), word);
}

// A letter or a digit of ASCII.
bool is_plain(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9'); }

bool closes(char32_t c) {
  return c == 0xBB || c == ')' || c == ']' || c == '"' || c == 0x201D || c == 0x2019 || c == '\'';
}

bool opens(char32_t c) {
  return c == 0xAB || c == '(' || c == '[' || c == '"' || c == 0x201C || c == 0x201E || is_dash(c) || c == '-' ||
         c == 0x2022;
}

bool is_small_letter(char32_t c) { return is_word_character(c) && !is_digit(c) && !is_latin_capital(c); }

constexpr std::size_t kLongest = 4000;  // bytes

}  // namespace

std::size_t SentenceCutter::past_stops(std::size_t at) const {
  while (at < text_.size()) {
    const Decoded d = decode(text_, at);
    if (!is_stop(d.code_point)) break;
    at += d.size;
  }
  return at;
}

bool SentenceCutter::is_plain_end(std::size_t stop) const {
  if (stop < begin_ + kLongestAbbreviation + 1 || stop + 2 >= text_.size()) return false;
  if (text_[stop] != '.' || text_[stop + 1] != ' ' || text_[stop + 2] < 'A' || text_[stop + 2] > 'Z') return false;
  const std::string_view word = text_.substr(stop - kLongestAbbreviation - 1, kLongestAbbreviation + 1);
  return std::all_of(word.begin(), word.end(), is_ascii_letter);
}

std::optional<std::size_t> SentenceCutter::end_of(std::size_t stop, std::size_t after) const {
  if (is_plain_end(stop)) return after;
  const bool single = after == stop + 1 && text_[stop] == '.';
  if (after < text_.size() && !is_space(decode(text_, after).code_point)) {
    const std::size_t closed = past_closers(after);
    if (closed == after) return single && parts_glued_sentences(stop, after) ? std::optional(after) : std::nullopt;
  }
  const std::size_t end = past_stops(past_closers(after));  // « Non ! ».
  const std::size_t next = past_openers(past_spaces(end));
  if (next >= text_.size()) return end;
  const char32_t c = decode(text_, next).code_point;
  if (is_small_letter(c) || c == ',' || c == ';' || c == ':') return std::nullopt;
  if (single && is_abbreviation(stop, is_digit(c))) return std::nullopt;
  return end;
}

void SentenceCutter::cut(std::size_t end, bool wanted) {
  while (end - begin_ > kLongest) {
    const std::size_t space = text_.substr(begin_, kLongest + 1).rfind(' ');
    std::size_t at = begin_ + (space == std::string_view::npos || space == 0 ? kLongest : space);
    while ((static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U && at > begin_ + 1) --at;
    add(at, wanted);
  }
  add(end, wanted);
}

void SentenceCutter::add(std::size_t end, bool wanted) {
  const Span span = trimmed(text_, {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)});
  if (wanted && !span.empty()) out_->push_back(span);
  begin_ = end;
}

std::size_t SentenceCutter::past_spaces(std::size_t at) const {
  while (at < text_.size() && is_space(decode(text_, at).code_point)) at += decode(text_, at).size;
  return at;
}

// Closing marks after a stop, also after the space that French puts before « » ».
std::size_t SentenceCutter::past_closers(std::size_t at) const {
  std::size_t end = at;
  while (true) {
    const std::size_t next = past_spaces(end);
    if (next >= text_.size()) return end;
    const Decoded d = decode(text_, next);
    const bool spaced = next != end;
    if (!closes(d.code_point) || (spaced && d.code_point != 0xBB)) return end;
    end = next + d.size;
  }
}

std::size_t SentenceCutter::past_openers(std::size_t at) const {
  while (at < text_.size()) {
    const Decoded d = decode(text_, at);
    if (!opens(d.code_point) && !is_space(d.code_point) && !is_ignorable(d.code_point)) break;
    at += d.size;
  }
  return at;
}

// « … est fini.Le lendemain », « … à 77,92%.L'un »: a stop without a space between a small letter, a digit's sign or
// a closing mark and a capital that a small letter or an apostrophe follows.
bool SentenceCutter::parts_glued_sentences(std::size_t stop, std::size_t after) const {
  const Decoded next = decode(text_, after);
  if (!is_latin_capital(next.code_point)) return false;
  const std::size_t second = after + next.size;
  if (second >= text_.size()) return false;
  const char32_t c = decode(text_, second).code_point;
  if (!is_small_letter(c) && !is_apostrophe(c) && !is_space(c)) return false;
  const std::string word = word_before(stop);
  if (word == "www") return false;
  const char32_t last = stop == begin_ ? U' ' : decode_before(text_, stop).code_point;
  return (word.size() > 1 && is_small_letter(last)) || is_digit(last) || closes(last) || last == '%';
}

// The letters that end just before `end`, folded; at most 8 of them matter.
std::string SentenceCutter::word_before(std::size_t end) const {
  std::size_t at = end;
  while (at > begin_ && end - at < 9 && is_plain(text_[at - 1])) --at;
  if (at == begin_ || end - at == 9 || static_cast<unsigned char>(text_[at - 1]) < 0x80) {
    std::string out(text_.substr(at, end - at));
    for (char& c : out) c = static_cast<char>(c | 0x20);  // digits have the bit already
    return out;
  }
  for (at = end; at > begin_ && end - at < 16;) {
    const Decoded d = decode_before(text_, at);
    if (!is_word_character(d.code_point)) break;
    at -= d.size;
  }
  return folded(text_.substr(at, end - at));
}

bool SentenceCutter::is_abbreviation(std::size_t stop, bool before_number) const {
  const std::string word = word_before(stop);
  if (word.empty()) return false;
  const Decoded last = decode_before(text_, stop);
  // An initial: « J. Dupont », « J.-C. », « S. A. », « p. 12 ».
  if (word.size() == 1) {
    const bool piece =
        stop >= begin_ + 3 && text_[stop - 2] == '-' && is_word_character(decode_before(text_, stop - 2).code_point);
    return (is_latin_capital(last.code_point) && !piece) ||
           (before_number && !is_digit(last.code_point));  // not « Vega-C. »
  }
  return has(kAbbreviations, word) || (before_number && has(kBeforeNumber, word));
}

}  // namespace frise::text
