#include "support/synthetic_events.h"

#include <array>

namespace frise::test {
namespace {

constexpr std::array<const char*, 20> kSyllables = {"ba", "ro",  "ti", "lé", "mu", "sa",  "pon", "ve", "dri", "gue",
                                                    "no", "cha", "li", "fa", "re", "tou", "mé",  "vi", "cor", "jan"};
constexpr std::array<const char*, 8> kOutlets = {
    "Le Courrier", "L'Écho du Val", "La Dépêche", "Le Monde", "Le Monde diplomatique", "AFP", "Ouest", "Les Nouvelles"};

std::string made_word(int number) {
  std::string out;
  for (int rest = number + 20; rest > 0; rest /= 20) out += kSyllables[static_cast<std::size_t>(rest % 20)];
  return out;
}

std::string made_name(int number) {
  std::string first = made_word(number % 40);
  std::string last = made_word(number);
  first.front() = static_cast<char>(first.front() - 'a' + 'A');
  last.front() = static_cast<char>(last.front() - 'a' + 'A');
  return first + " " + last;
}

Period month(int year, int month) {
  const Day first(year, month, 1);
  return {first, month == 12 ? Day(year, 12, 31) : Day(year, month + 1, 1) - 1};
}

}  // namespace

EventDate date_of(Period days, Grain grain) {
  EventDate out;
  out.days = days;
  out.grain = grain;
  out.value = to_string(days.first ? *days.first : days.last.value_or(Day()));
  out.edtf = out.value;
  out.display = out.value;
  return out;
}

// Half of all words are among the first two hundred.
std::string SyntheticNews::word() { return made_word(below(2) == 0 ? below(200) : below(20000)); }

std::string SyntheticNews::sentence(int words) {
  std::string out;
  for (int k = 0; k < words; ++k) out += (k > 0 ? " " : "") + word();
  return out;
}

EventDate SyntheticNews::date() {
  const int kind = below(100);
  if (kind < 85) {
    const Day day = Day(2015, 1, 1) + below(3653);
    return date_of({day, day}, Grain::day);
  }
  if (kind < 93) return date_of(month(2015 + below(10), 1 + below(12)), Grain::month);
  if (kind < 96) {
    const int year = 2015 + below(10);
    const int first = 1 + 3 * below(4);
    return date_of({month(year, first).first, month(year, first + 2).last}, Grain::season);
  }
  if (kind < 99) {
    const int year = 1800 + below(225);
    return date_of({Day(year, 1, 1), Day(year, 12, 31)}, Grain::year);
  }
  const int year = 1000 + below(1000);
  return date_of({Day(year, 1, 1), Day(year + 1 + below(100), 12, 31)}, Grain::century);
}

SyntheticEvent SyntheticNews::next() {
  SyntheticEvent out;
  Event& e = out.event;
  const std::string digits = std::to_string(0x9E3779B97F4A7C15U * ++number_);
  e.id = "e-" + std::string(20 - digits.size(), '0') + digits;
  e.date = date();
  e.title = sentence(8);
  e.weight = below(1000) / 1000.0;
  e.status = static_cast<EventStatus>(below(10) < 8 ? 0 : below(6));
  e.people = {made_name(below(5000))};
  if (below(2) == 0) e.organisations = {made_name(5000 + below(500))};
  e.places = {made_name(6000 + below(500))};
  EventMention mention;
  mention.article = "a-" + std::to_string(number_ / 4);
  mention.quote = sentence(14);
  if (below(4) == 0) mention.quote += " président";
  if (below(50) == 0) mention.quote += " barrage";
  if (below(1000) == 0) mention.quote += " girafe";
  mention.span = {100, 100 + static_cast<std::uint32_t>(mention.quote.size())};
  e.mentions = {std::move(mention)};
  out.place.sources = {kOutlets[static_cast<std::size_t>(below(8))]};
  return out;
}

}  // namespace frise::test
