#include "lexicon/lookup.h"

#include <algorithm>
#include <array>

#include "calendar/roman.h"
#include "lexicon/fr/calendar_words.h"
#include "lexicon/fr/deictics.h"
#include "lexicon/fr/feasts.h"
#include "lexicon/fr/function_words.h"
#include "lexicon/fr/named_after.h"
#include "lexicon/fr/numbers.h"
#include "lexicon/fr/units.h"
#include "lexicon/morphology.h"
#include "text/fold.h"

namespace frise::lexicon {
namespace {

constexpr std::size_t kLongestForm = 18;

struct Entry {
  std::array<char, kLongestForm> folded{};
  std::uint8_t size = 0;
  Meaning meaning;

  [[nodiscard]] constexpr std::string_view key() const { return {folded.data(), size}; }
};

// A character of the tables' own UTF-8, which is at most two bytes long.
struct TableCharacter {
  char32_t code_point;
  std::size_t size;
};

constexpr TableCharacter character(std::string_view form, std::size_t at) {
  const auto lead = static_cast<unsigned char>(form[at]);
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xE0) throw "a form has a character that is not French";
  return {((lead & 0x1FU) << 6U) | (static_cast<unsigned char>(form[at + 1]) & 0x3FU), 2};
}

constexpr Entry entry(Meaning meaning) {
  Entry out;
  out.meaning = meaning;
  for (std::size_t at = 0; at < meaning.form.size();) {
    const TableCharacter c = character(meaning.form, at);
    const text::Folded f = text::fold(c.code_point);
    if (f.size == 0) throw "a form has a character that cannot be folded";
    for (std::size_t k = 0; k < f.size; ++k) out.folded[out.size++] = f.letters[k];
    at += c.size;
  }
  if (out.size == 0) throw "a form is empty";
  return out;
}

template <std::size_t Count>
struct Table {
  std::array<Entry, Count> entries{};
  std::size_t size = 0;

  template <typename Value, std::size_t Size>
  constexpr void add(Sense sense, const std::array<fr::Form<Value>, Size>& forms) {
    for (const auto& f : forms)
      entries[size++] = entry({sense, f.accents == fr::Accents::exact, static_cast<std::int16_t>(f.value), f.form});
  }
};

// Calls visit(sense, forms) with every table.
constexpr void each_table(auto&& visit) {
  visit(Sense::month, fr::kMonths);
  visit(Sense::republican_month, fr::kRepublicanMonths);
  visit(Sense::weekday, fr::kWeekdays);
  visit(Sense::season, fr::kSeasons);
  visit(Sense::part_of_day, fr::kPartsOfDay);
  visit(Sense::feast, fr::kFeasts);
  visit(Sense::number, fr::kNumbers);
  visit(Sense::multiplier, fr::kMultipliers);
  visit(Sense::collective, fr::kCollectives);
  visit(Sense::vague_number, fr::kVagueNumbers);
  visit(Sense::ordinal, fr::kOrdinals);
  visit(Sense::ordinal_ending, fr::kOrdinalEndings);
  visit(Sense::abbreviation, fr::kAbbreviations);
  visit(Sense::half, fr::kHalves);
  visit(Sense::quarter_hour, fr::kQuarterHours);
  visit(Sense::unit, fr::kUnits);
  visit(Sense::hour_mark, fr::kHourMarks);
  visit(Sense::frequency, fr::kFrequencies);
  visit(Sense::day_deictic, fr::kDayDeictics);
  visit(Sense::last, fr::kLast);
  visit(Sense::next, fr::kNext);
  visit(Sense::following, fr::kFollowing);
  visit(Sense::preceding, fr::kPreceding);
  visit(Sense::same, fr::kSame);
  visit(Sense::current, fr::kCurrent);
  visit(Sense::third, fr::kThirds);
  visit(Sense::vague_adverb, fr::kVagueAdverbs);
  visit(Sense::vague_adjective, fr::kVagueAdjectives);
  visit(Sense::vague_noun, fr::kVagueNouns);
  visit(Sense::article, fr::kArticles);
  visit(Sense::demonstrative, fr::kDemonstratives);
  visit(Sense::preposition, fr::kPrepositions);
  visit(Sense::every, fr::kEvery);
  visit(Sense::approximator, fr::kApproximators);
  visit(Sense::clause_opener, fr::kClauseOpeners);
  visit(Sense::planned, fr::kPlanned);
  visit(Sense::phrase_opener, fr::kPhraseOpeners);
  visit(Sense::way, fr::kWays);
  visit(Sense::person, fr::kPersons);
  visit(Sense::function_word, fr::kFunctionWords);
}

constexpr std::size_t count_forms() {
  std::size_t n = 0;
  each_table([&](Sense, const auto& forms) { n += forms.size(); });
  return n;
}

constexpr std::size_t kForms = count_forms();

// All entries by folded form; those of one form stand side by side.
constexpr std::array<Entry, kForms> sorted_entries() {
  Table<kForms> table;
  each_table([&](Sense sense, const auto& forms) { table.add(sense, forms); });
  std::sort(table.entries.begin(), table.entries.end(), [](const Entry& a, const Entry& b) {
    return a.key() != b.key() ? a.key() < b.key() : a.meaning.sense < b.meaning.sense;
  });
  for (std::size_t k = 1; k < kForms; ++k) {
    const Entry& a = table.entries[k - 1];
    const Entry& b = table.entries[k];
    if (a.key() == b.key() && a.meaning.sense == b.meaning.sense) throw "two forms of a class fold to the same key";
  }
  return table.entries;
}

constexpr std::array<Entry, kForms> kEntries = sorted_entries();

constexpr std::array<Meaning, kForms> kMeanings = [] {
  std::array<Meaning, kForms> out;
  for (std::size_t k = 0; k < kForms; ++k) out[k] = kEntries[k].meaning;
  return out;
}();

// The forms in a hash table by open addressing, of which a miss, and most words are one, reads two bytes.
constexpr std::size_t kSlots = 4096;
static_assert(kForms * 4 < kSlots);

// What is asked of a form stands together, at the place of its first entry.
struct Form {
  std::uint64_t hash = 0;
  Senses plain = 0;           // those that need no accents
  std::uint8_t meanings = 0;  // how many it has
  bool has_exact = false;     // one of them needs its accents
};

struct Index {
  std::array<std::uint16_t, kSlots> slots{};  // 1 + the first entry of the form, 0 where free
  std::array<Form, kForms> forms{};
};

constexpr std::size_t slot_of(std::uint64_t hash) { return hash % kSlots; }

constexpr Index kIndex = [] {
  Index out;
  std::size_t first = 0;
  for (std::size_t k = 0; k < kForms; ++k) {
    if (kEntries[k].key() != kEntries[first].key()) first = k;
    Form& form = out.forms[first];
    ++form.meanings;
    if (kMeanings[k].exact)
      form.has_exact = true;
    else
      form.plain |= bit(kMeanings[k].sense);
    if (k != first) continue;
    form.hash = text::form_hash(kEntries[k].key());
    std::size_t slot = slot_of(form.hash);
    for (; out.slots[slot] != 0; slot = (slot + 1) % kSlots)
      if (out.forms[out.slots[slot] - 1U].hash == form.hash) throw "two forms have one hash";
    out.slots[slot] = static_cast<std::uint16_t>(k + 1);
  }
  return out;
}();

std::optional<std::size_t> first_entry(std::uint64_t hash) {
  for (std::size_t slot = slot_of(hash); kIndex.slots[slot] != 0; slot = (slot + 1) % kSlots)
    if (kIndex.forms[kIndex.slots[slot] - 1U].hash == hash) return kIndex.slots[slot] - 1U;
  return std::nullopt;
}

// Whether the token is spelled as `form` is, accents and all; capitals without any accent may stand for it too.
bool spelled(std::string_view surface, const text::Token& token, std::string_view form) {
  const bool one_capital = token.capital && surface.size() == 1;  // « A ce jour »
  if ((token.capitals || one_capital) && !token.accented) return true;
  return surface == form || small_letters(surface) == form;
}

// « XIXe », « IIe », « Ier »; « XIX », whose ending may follow
bool is_roman(const text::Token& token, std::string_view folded) {
  if (!token.capital || std::string_view("ivxlcdm").find(folded.front()) == std::string_view::npos) return false;
  if (token.capitals && calendar::parse_roman(folded)) return true;
  if (folded.back() != 'e' && folded.back() != 'r') return false;
  for (const std::string_view ending : {"er", "re", "eme", "e"})
    if (folded.ends_with(ending) && calendar::parse_roman(folded.substr(0, folded.size() - ending.size()))) return true;
  return false;
}

// Most words: no form of the tables has their place there, and they are no Roman figures.
bool is_bare(const text::Token& token) {
  return token.kind == text::TokenKind::word && kIndex.slots[slot_of(token.hash)] == 0 && !token.capital;
}

Reading reading_of(std::string_view text, const text::Tokens& tokens, const text::Token& token) {
  if (token.kind == text::TokenKind::number) return {bit(Sense::digits), nullptr, 0};
  if (token.kind == text::TokenKind::sign) {
    const bool apostrophe = token.hash == text::form_hash("'");
    return {apostrophe ? bit(Sense::apostrophe) : 0, nullptr, 0};
  }
  const auto first = first_entry(token.hash);
  if (!first) return {is_roman(token, tokens.form(token)) ? bit(Sense::roman) : 0, nullptr, 0};
  const Form& form = kIndex.forms[*first];
  Reading out{form.plain, &kMeanings[*first], form.meanings};
  if (!form.has_exact) return out;
  const std::string_view surface = text.substr(token.begin, token.end - token.begin);
  for (std::size_t k = 0; k < out.count; ++k)
    if (const Meaning& m = out.meanings[k]; m.exact && spelled(surface, token, m.form)) out.senses |= bit(m.sense);
  return out;
}

}  // namespace

std::optional<int> Reading::value_of(Sense sense) const noexcept {
  for (std::size_t k = 0; k < count; ++k)
    if (meanings[k].sense == sense) return meanings[k].value;
  return std::nullopt;
}

void read(std::string_view text, const text::Tokens& tokens, std::vector<Reading>& out) {
  out.resize(tokens.list.size());
  Reading* reading = out.data();
  for (const text::Token& token : tokens.list)
    *reading++ = is_bare(token) ? Reading{} : reading_of(text, tokens, token);
}

std::vector<Meaning> all_meanings() { return {kMeanings.begin(), kMeanings.end()}; }

}  // namespace frise::lexicon
