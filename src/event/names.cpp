#include "event/names.h"

#include <algorithm>
#include <array>
#include <optional>

#include "event/by_letter.h"
#include "event/spelling.h"
#include "lexicon/fr/name_words.h"
#include "lexicon/morphology.h"
#include "text/fold.h"
#include "text/gazetteer.h"
#include "text/utf8.h"

namespace frise::event {
namespace {

using lexicon::Features;
using text::Glue;
namespace feature = lexicon::feature;
namespace fr = lexicon::fr;

constexpr LetterBegins kFunctionsBegin =
    letter_begins(fr::kFunctions, [](std::string_view function) { return function; });

// « ZelenskyDe son côté »: a capital in the middle of a word where a space was lost, if a small word begins there.
std::size_t lost_space(std::string_view word) {
  for (std::size_t at = 2; at < word.size();) {
    const text::Decoded d = text::decode(word, at);
    const std::string_view tail = word.substr(at);
    if (text::is_latin_capital(d.code_point) && !text::is_latin_capital(text::decode_before(word, at).code_point)) {
      const Features f = lexicon::features_in_text(tail);
      if ((f & (feature::preposition | feature::determiner | feature::pronoun)) != 0) return at;
    }
    at += d.size;
  }
  return word.size();
}

// What machine translation leaves in place of a number it lost.
constexpr std::string_view kPlaceholder = "XNUMX";

struct Found {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
  NameKind kind = NameKind::other;
};

// A common word in a capital: « la Défense », « l'État », « Quant à ».
bool is_common(const Word& word) {
  if ((word.features & feature::proper) != 0) return false;
  const std::string small = lexicon::small_letters(word.lemma);
  return (lexicon::features_of(small) & ~feature::proper) != 0 || small == "etat";  // « l'Etat », its capital bare
}

class Finder {
 public:
  Finder(std::string_view text, const Words& words) : text_(text), words_(words) {}

  std::vector<Found> run() {
    std::vector<Found> out;
    for (std::size_t k = 0; k < words_.size();) {
      if (!words_[k].capital && words_[k].pos != Pos::proper) {
        ++k;
        continue;
      }
      auto found = place_at(k);
      if (!found) found = organisation_at(k);
      if (!found) found = sequence_at(k);
      k = found ? found->end : k + 1;
      if (found && !found->text.empty()) out.push_back(std::move(*found));
    }
    return out;
  }

 private:
  // A country or a city that the gazetteer knows.
  std::optional<Found> place_at(std::size_t k) const {
    if (!words_[k].capital || words_[k].pos == Pos::sign) return std::nullopt;
    const std::string_view form = words_[k].form;
    if (!text::begins_place(form.substr(0, form.find(' ')))) return std::nullopt;
    std::string key;
    std::optional<Found> best;
    for (std::size_t end = k; end < std::min(k + text::kLongestPlace, words_.size()); ++end) {
      if (words_[end].pos == Pos::sign) break;
      if (!key.empty()) key += ' ';
      key += words_[end].form;
      const bool goes_on = end + 1 < words_.size() && words_[end + 1].glue == Glue::hyphen;
      const auto name = text::place_name(key);
      if (!name || goes_on) continue;
      if (end > k && !words_[end].capital &&
          text::is_latin_capital(text::decode(*name, name->rfind(' ') + 1).code_point))
        continue;
      if (end + 1 < words_.size() && words_[end + 1].pos == Pos::proper && end == k && !before_is_place_preposition(k))
        continue;
      best = Found{k, end + 1, std::string(*name), NameKind::place};
    }
    return best;
  }

  [[nodiscard]] bool before_is_place_preposition(std::size_t k) const {
    if (k == 0) return false;
    const Letters& form = words_[k - 1].form;
    return form == "a" || form == "en" || form == "au" || form == "aux" || form == "de" || form == "d" ||
           form == "vers";
  }

  // « Conseil constitutionnel », « Agence spatiale européenne », « Commission électorale »
  std::optional<Found> organisation_at(std::size_t k) const {
    if (!words_[k].capital || words_[k].capitals || !is_organisation_noun(words_[k].form)) return std::nullopt;
    std::size_t end = k + 1;
    while (end < words_.size() && (words_[end].pos == Pos::adjective || words_[end].pos == Pos::proper) && end < k + 5)
      ++end;
    if (end == k + 1) {
      if (end + 1 < words_.size() && (words_[end].form == "de" || words_[end].form == "d") && words_[end + 1].capital)
        end += 2;
      else
        return std::nullopt;
    }
    return Found{k, end, std::string(span_of(words_, k, end).of(text_)), NameKind::organisation};
  }

  // Capitals in a row, with what hyphens and apostrophes join to them.
  std::optional<Found> sequence_at(std::size_t k) const {
    if (words_[k].pos != Pos::proper) return std::nullopt;
    std::size_t end = k + 1;
    while (end < words_.size() && goes_on(k, end)) end += is_particle(end) && !joined(end) ? 2U : 1U;
    std::size_t begin = k;
    while (begin + 1 < end && is_function(words_[begin].form)) ++begin;
    Found out{k, end, std::string(span_of(words_, begin, end).of(text_)), kind_of(begin, end)};
    if (begin > k) out.kind = NameKind::person;
    if (end == begin + 1) out.text.resize(lost_space(out.text));
    const bool nobody = end == begin + 1 && (is_common(words_[begin]) || is_function(words_[begin].form));
    if (nobody || out.text.size() < 2 || out.text == kPlaceholder) out.text.clear();
    return out;
  }

  [[nodiscard]] bool joined(std::size_t k) const {
    if (words_[k].pos == Pos::sign || words_[k].pos == Pos::number) return false;
    return words_[k].glue == Glue::hyphen || (words_[k].glue == Glue::apostrophe && words_[k].capital);
  }

  // The word at `end` still belongs to the name that begins at `begin`.
  [[nodiscard]] bool goes_on(std::size_t begin, std::size_t end) const {
    if (joined(end)) return true;
    const bool next_is_name = end + 1 < words_.size() && words_[end + 1].pos == Pos::proper;
    if (is_particle(end)) return next_is_name && first_name(begin);
    if (words_[end].pos != Pos::proper || is_organisation_noun(words_[end].form)) return false;
    // « la Défense Andreï Belousov », « de Port-Lahou Ousmane Cissokho »: a first name begins a new one.
    const bool behind_place = is_common(words_[begin]) || before_is_place_preposition(begin);
    return !(first_name(end) && next_is_name && !first_name(begin) && behind_place);
  }

  [[nodiscard]] bool is_particle(std::size_t k) const {
    const Letters& f = words_[k].form;
    return f == "de" || f == "d" || f == "von" || f == "van" || f == "ben" || f == "bin" || f == "al" || f == "el";
  }

  [[nodiscard]] bool first_name(std::size_t k) const { return (words_[k].features & feature::first_name) != 0; }

  [[nodiscard]] NameKind kind_of(std::size_t begin, std::size_t end) const {
    const Word& first = words_[begin];
    const bool several = end - begin > 1 && words_[begin + 1].glue == Glue::space;
    if (first.capitals && !several) return NameKind::organisation;
    if (after_title(begin) || (several && first_name(begin))) return NameKind::person;
    if (!several && is_town_of_function(begin)) return NameKind::place;
    const bool somebody = (first.features & (feature::first_name | feature::surname)) != 0;
    if (!several && !somebody && (first.features & feature::place) != 0) return NameKind::place;
    if (somebody) return NameKind::person;
    if (!several) return after_place_preposition(begin) ? NameKind::place : NameKind::other;
    const bool all_names = std::none_of(words_.begin() + static_cast<std::ptrdiff_t>(begin),
                                        words_.begin() + static_cast<std::ptrdiff_t>(end), is_common);
    return all_names ? NameKind::person : NameKind::organisation;
  }

  [[nodiscard]] bool after_place_preposition(std::size_t k) const {
    if (k == 0) return false;
    const Letters& form = words_[k - 1].form;
    return (form == "a" && words_[k - 1].pos == Pos::preposition) || form == "en";
  }

  // « le ministre russe de la Défense Andreï Belousov », « M. Cissokho »: a title close before the name.
  [[nodiscard]] bool after_title(std::size_t k) const {
    if (k > 1 && is_of(words_[k - 1]) && is_address(words_[k - 2].form == "." && k > 2 ? k - 3 : k - 2)) return true;
    if (k > 0 && !words_[k - 1].capital && (is_of(words_[k - 1]) || words_[k - 1].pos == Pos::determiner))
      return false;  // « le maire de Rodez »
    for (std::size_t j = k; j-- > 0 && k - j <= 7;) {
      const Word& w = words_[j];
      if (is_function(w.form)) return true;
      const bool passes = w.pos == Pos::adjective || w.pos == Pos::preposition || w.pos == Pos::determiner ||
                          w.pos == Pos::noun || w.form == "." || (w.form == "," && k - j == 1) || w.pos == Pos::proper;
      if (!passes) return false;
    }
    return false;
  }

  // « M. de Villepin », « le général de Gaulle »: whom such a word stands before may have a particle in his name.
  [[nodiscard]] bool is_address(std::size_t k) const { return contains(fr::kAddresses, words_[k].form); }

  // « le maire de | Metz »: the town of a function, though somebody may be called so.
  [[nodiscard]] bool is_town_of_function(std::size_t k) const {
    return k > 1 && is_of(words_[k - 1]) && contains(fr::kTownFunctions, words_[k - 2].form);
  }

  std::string_view text_;
  const Words& words_;
};

// Evidence for a kind: a person is rarely taken for a place, « other » is no evidence.
int rank(NameKind kind) {
  switch (kind) {
    case NameKind::person:
      return 3;
    case NameKind::organisation:
      return 1;
    case NameKind::place:
      return 2;
    case NameKind::demonym:
    case NameKind::other:
      return 0;
  }
  return 0;
}

bool same_name(const Name& a, const std::vector<std::string>& key, NameKind kind) {
  if (a.key == key) return true;
  const bool both_places = a.kind == NameKind::place && kind == NameKind::place;
  const bool place_and_more = (a.kind == NameKind::place || kind == NameKind::place) && a.kind != NameKind::person;
  if (both_places || place_and_more) return a.key.size() == key.size() && similar_names(a.key, key);
  return similar_names(a.key, key) &&
         (a.key.size() == key.size() || a.key.back() == key.back() || a.key.front() == key.front());
}

}  // namespace

bool is_organisation_noun(std::string_view form) {
  return std::binary_search(fr::kOrganisationHeads.begin(), fr::kOrganisationHeads.end(), form);
}

bool is_function(std::string_view form) {
  const auto [first, last] = with_letter_of(form, kFunctionsBegin);
  return std::find(fr::kFunctions.begin() + first, fr::kFunctions.begin() + last, form) !=
         fr::kFunctions.begin() + last;
}

std::size_t NameBook::remember(const std::string& text, NameKind kind) {
  std::vector<std::string> key = spelling_key(text);
  for (std::size_t k = 0; k < names_.size(); ++k) {
    if (!same_name(names_[k], key, kind)) continue;
    if (key.size() > names_[k].key.size()) {
      names_[k].text = text;
      names_[k].key = std::move(key);
    }
    if (rank(kind) > rank(names_[k].kind)) names_[k].kind = kind;
    ++counts_[k];
    return k;
  }
  names_.push_back({text, kind, std::move(key)});
  counts_.push_back(1);
  return names_.size() - 1;
}

std::vector<NameUse> NameBook::add(std::string_view text, const Words& words) {
  std::vector<NameUse> out;
  for (const Found& found : Finder(text, words).run())
    out.push_back({found.begin, found.end, remember(found.text, found.kind)});
  return out;
}

}  // namespace frise::event
