#include "event/demonyms.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "event/spelling.h"
#include "lexicon/fr/demonyms.h"
#include "lexicon/morphology.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;
using lexicon::fr::kDemonyms;

std::optional<std::string_view> place_of(std::string_view lemma) {
  const auto found = std::lower_bound(kDemonyms.begin(), kDemonyms.end(), lemma,
                                      [](const auto& demonym, std::string_view word) { return demonym.first < word; });
  if (found == kDemonyms.end() || found->first != lemma) return std::nullopt;
  return found->second;
}

// « en français », « le russe »: a language.
bool is_language(const Words& words, std::size_t k) {
  const Word& before = words[k - 1];
  return before.form == "en" ||
         (words[k].pos == Pos::noun && (before.pos == Pos::determiner || before.pos == Pos::preposition));
}

// « un berger allemand », « l'Union européenne »: what is called so wherever it is, and names.
bool is_fixed(const Word& before) {
  return contains(lexicon::fr::kNotOfPlaces, std::string_view(before.lemma)) ||
         (before.capital && before.pos == Pos::proper);
}

bool is_adjective(const Words& words, std::size_t k) {
  const bool small = !words[k].capital && (words[k].pos == Pos::adjective || words[k].pos == Pos::noun);
  return small && k > 0 && !is_language(words, k) && !is_fixed(words[k - 1]);
}

// « les Ukrainiens », « deux Français », « de jeunes Lyonnais », « le Parisien Marc Vallon »; not « Thierry Breton »,
// « la mort de Romain », « selon Le Parisien », « la Marseillaise ».
bool is_inhabitant(const Words& words, std::size_t k) {
  if (!words[k].capital || k == 0) return false;
  const Word& before = words[k - 1];
  const bool plural = words[k].form.ends_with("s") && before.form.ends_with("s");
  const bool introduced = before.pos == Pos::determiner || before.pos == Pos::number;
  if (!introduced && !(plural && before.pos == Pos::adjective)) return false;
  const bool paper = words[k].form == "parisien" || words[k].form == "marseillaise" || words[k].form == "arlesienne";
  const bool named = k + 1 < words.size() && words[k + 1].pos == Pos::proper;
  return (!paper || named) && (!before.capital || k == 1);
}

std::optional<std::string_view> place_named_at(std::string_view text, const Words& words, std::size_t k) {
  if (words[k].time) return std::nullopt;
  if (is_adjective(words, k)) return place_of(words[k].lemma);
  if (!is_inhabitant(words, k)) return std::nullopt;
  const std::string small = lexicon::small_letters(words[k].span.of(text));
  for (const lexicon::Analysis& analysis : lexicon::analyses(small))
    if ((analysis.features & feature::noun) != 0)
      if (const auto place = place_of(analysis.lemma)) return place;
  return std::nullopt;
}

}  // namespace

std::vector<Name> places_of_demonyms(std::string_view text, const Words& words, std::size_t begin, std::size_t end) {
  std::vector<Name> out;
  for (std::size_t k = begin; k < end; ++k) {
    const auto place = place_named_at(text, words, k);
    if (!place) continue;
    const bool known = std::any_of(out.begin(), out.end(), [&](const Name& name) { return name.text == *place; });
    if (!known) out.push_back({std::string(*place), NameKind::demonym, spelling_key(*place)});
  }
  return out;
}

}  // namespace frise::event
