#include "calendar/loose_date.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "calendar/iso.h"

namespace frise::calendar {
namespace {

struct Piece {
  std::string_view text;
  char before = ' ';  // the sign right before it
  [[nodiscard]] bool is_number() const { return text.front() >= '0' && text.front() <= '9'; }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Runs of digits and runs of letters.
std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> out;
  for (std::size_t at = 0; at < text.size();) {
    const bool digit = is_digit(text[at]);
    if (!digit && !is_letter(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && (digit ? is_digit(text[end]) : is_letter(text[end]))) ++end;
    out.push_back({text.substr(at, end - at), at == 0 ? ' ' : text[at - 1]});
    at = end;
  }
  return out;
}

int number(std::string_view digits) {
  int out = 0;
  for (const char c : digits.substr(0, 9)) out = out * 10 + (c - '0');
  return out;
}

using Months = std::array<std::string_view, 12>;
constexpr Months kEnglish = {"january", "february", "march",     "april",   "may",      "june",
                             "july",    "august",   "september", "october", "november", "december"};
constexpr Months kFrench = {"janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
                            "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};

// « Mar », « March », « févr. »; 0 for anything else.
int month_of(std::string_view word) {
  if (word.size() < 3) return 0;
  std::string small(word);
  for (char& c : small) c = static_cast<char>(c | 0x20);
  for (std::size_t k = 0; k < kEnglish.size(); ++k)
    if (kEnglish[k].starts_with(small) || kFrench[k].starts_with(small)) return static_cast<int>(k) + 1;
  return 0;
}

// « févr. », « août », « décembre » in letters that ASCII has.
std::string plain(std::string_view text) {
  std::string out(text);
  for (const auto& [accented, letter] : {std::pair{"é", "e"}, {"É", "e"}, {"û", "u"}, {"Û", "u"}})
    for (std::size_t at = out.find(accented); at != std::string::npos; at = out.find(accented, at))
      out.replace(at, std::string_view(accented).size(), letter);
  return out;
}

std::string padded(int value, int digits) {
  std::string out = std::to_string(value);
  while (static_cast<int>(out.size()) < digits) out.insert(out.begin(), '0');
  return out;
}

struct Civil {
  int year = 0;
  int month = 0;
  int day = 0;
};

// The date that the first pieces say; `used` pieces of it are taken.
std::optional<Civil> civil_of(const std::vector<Piece>& p, std::size_t& used) {
  used = 3;
  const auto size = [&](std::size_t k) { return k < p.size() && p[k].is_number() ? p[k].text.size() : 0; };
  const auto month = [&](std::size_t k) { return k < p.size() && !p[k].is_number() ? month_of(p[k].text) : 0; };
  if (size(0) == 8) {
    used = 1;
    return Civil{number(p[0].text.substr(0, 4)), number(p[0].text.substr(4, 2)), number(p[0].text.substr(6, 2))};
  }
  if (size(0) == 4 && size(1) != 0 && size(2) != 0)
    return Civil{number(p[0].text), number(p[1].text), number(p[2].text)};
  if (size(0) != 0 && size(0) <= 2 && month(1) != 0 && size(2) == 4)
    return Civil{number(p[2].text), month(1), number(p[0].text)};
  if (month(0) != 0 && size(1) != 0 && size(1) <= 2 && size(2) == 4)
    return Civil{number(p[2].text), month(0), number(p[1].text)};
  if (size(0) != 0 && size(0) <= 2 && size(1) != 0 && size(1) <= 2 && size(2) == 4)
    return Civil{number(p[2].text), number(p[1].text), number(p[0].text)};
  return std::nullopt;
}

// « 18:40:00 +0100 », « 18:40 GMT » behind the date, as ISO 8601 writes it.
std::string clock_of(const std::vector<Piece>& p, std::size_t at) {
  if (at + 1 >= p.size() || !p[at].is_number() || !p[at + 1].is_number() || p[at + 1].before != ':') {
    const bool t = at < p.size() && (p[at].text == "T" || p[at].text == "t");
    return t ? clock_of(p, at + 1) : "";
  }
  if (p[at].text.size() > 2 || p[at + 1].text.size() != 2) return {};
  std::string out = "T" + padded(number(p[at].text), 2) + ":" + std::string(p[at + 1].text);
  at += 2;
  while (at < p.size() && p[at].is_number() && (p[at].before == ':' || p[at].before == '.')) ++at;
  if (at < p.size() && (p[at].text == "GMT" || p[at].text == "UTC" || p[at].text == "Z" || p[at].text == "UT")) {
    out += at + 1 < p.size() ? "" : "Z";
    if (at + 1 == p.size()) return out;
    ++at;
  }
  if (at < p.size() && p[at].is_number() && (p[at].before == '+' || p[at].before == '-')) {
    const std::string_view digits = p[at].text;
    const bool parted = digits.size() == 2 && at + 1 < p.size() && p[at + 1].before == ':';
    if (digits.size() == 4 || parted || digits.size() == 2)
      out += p[at].before + std::string(digits.substr(0, 2)) + ":" +
             (parted               ? std::string(p[at + 1].text)
              : digits.size() == 4 ? std::string(digits.substr(2))
                                   : "00");
  }
  return out;
}

// Seconds or milliseconds since 1970, of this century.
std::optional<std::string> since_1970(std::string_view digits) {
  if ((digits.size() != 10 && digits.size() != 13) || !std::all_of(digits.begin(), digits.end(), is_digit))
    return std::nullopt;
  std::int64_t seconds = 0;
  for (const char c : digits.substr(0, 10)) seconds = seconds * 10 + (c - '0');
  const Day day = Day(1970, 1, 1) + static_cast<std::int32_t>(seconds / 86400);
  const int minute = static_cast<int>(seconds % 86400) / 60;
  return to_string(day) + "T" + padded(minute / 60, 2) + ":" + padded(minute % 60, 2) + "Z";
}

}  // namespace

std::optional<std::string> loose_iso(std::string_view text) {
  if (parse_iso_date_time(text)) return std::string(text);
  if (auto timestamp = since_1970(text)) return timestamp;
  const std::string letters = plain(text);
  std::vector<Piece> p = pieces_of(letters);
  // « Tue, 12 Mar 2024 »: the weekday says nothing more.
  while (!p.empty() && !p.front().is_number() && month_of(p.front().text) == 0) p.erase(p.begin());
  std::size_t used = 0;
  const auto civil = civil_of(p, used);
  if (!civil || civil->year < 1000 || civil->year > 2999) return std::nullopt;
  const std::string day = padded(civil->year, 4) + "-" + padded(civil->month, 2) + "-" + padded(civil->day, 2);
  const std::string out = day + clock_of(p, used);
  if (parse_iso_date_time(out)) return out;
  return parse_iso_date_time(day) ? std::optional(day) : std::nullopt;
}

}  // namespace frise::calendar
