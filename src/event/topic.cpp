#include "event/topic.h"

#include <algorithm>
#include <array>

#include "event/animacy.h"
#include "event/demonyms.h"
#include "event/headline.h"
#include "event/spelling.h"
#include "event/title.h"
#include "event/title_line.h"
#include "event/words.h"
#include "lexicon/fr/furniture.h"
#include "lexicon/morphology.h"
#include "resolve/whole.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace frise::event {
namespace {

constexpr std::size_t kLongest = 40;  // code points
constexpr std::int32_t kYear = 365;   // days

Words::const_iterator find_colon(const Words& headline) {
  return std::find_if(headline.begin(), headline.end(), [](const Word& w) { return w.form == ":"; });
}

// What stands before the colon: « Disparition de Maëlys | : … »; nothing where there is none.
Words before_colon(Words headline) {
  const auto colon = find_colon(headline);
  headline.erase(colon == headline.end() ? headline.begin() : colon, headline.end());
  headline.erase(headline.begin(), headline.begin() + static_cast<std::ptrdiff_t>(past_label(headline)));
  return headline;
}

// The place that the headline sets the scene with: « En | Norvège |, une fête chacun chez soi ».
Words scene(std::string_view headline, const Words& all) {
  constexpr auto kThere = std::to_array<std::string_view>({"a", "au", "aux", "en"});
  if (all.empty() || !contains(kThere, all.front().form)) return {};
  const auto comma = std::find_if(all.begin(), all.end(), [](const Word& w) { return w.form == ","; });
  const Words words(all.begin(), comma == all.end() ? comma : comma + 1);
  NameBook book;
  const std::vector<NameUse> uses = book.add(headline, words);
  if (uses.empty() || uses.front().begin != 1 || !is_place(book.names()[uses.front().name])) return {};
  const std::size_t end = uses.front().end;
  if (end == words.size() || words[end].form != ",") return {};
  return {words.begin() + 1, words.begin() + static_cast<std::ptrdiff_t>(end)};
}

bool is_joined(const Words& words, std::size_t k) {
  return (k > 0 && words[k].glue == text::Glue::hyphen) ||
         (k + 1 < words.size() && words[k + 1].glue == text::Glue::hyphen);
}

// A phrase of nouns and names, not a clause, a list or two things: « Réservation et règles strictes ».
bool is_phrase(const Words& words) {
  for (std::size_t k = 0; k < words.size(); ++k) {
    const Pos pos = words[k].pos;
    const bool other = pos == Pos::sign || pos == Pos::verb || pos == Pos::infinitive || pos == Pos::gerund ||
                       pos == Pos::pronoun || pos == Pos::relative || pos == Pos::conjunction;
    if (other && !is_joined(words, k)) return false;
  }
  return !words.empty();
}

// « Seine-et-Marne », « Sablé-sur-Sarthe »: only places are called so.
bool is_compound_place(const Words& words) {
  bool linked = false;
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (!is_joined(words, k)) return false;
    linked |= k > 0 && k + 1 < words.size() && !words[k].capital;
  }
  return linked && words.front().capital && words.back().capital;
}

// The text says one of the words: a headline's « Reportage : … » is not what it is about.
bool says_of(const std::vector<ReadSentence>& sentences, const Words& words) {
  return std::any_of(sentences.begin(), sentences.end(), [&](const ReadSentence& s) {
    return std::any_of(s.words.begin(), s.words.end(), [&](const Word& said) {
      return std::any_of(words.begin(), words.end(), [&](const Word& w) {
        return !term_of(w).empty() && (w.form == said.form || term_of(w) == term_of(said));
      });
    });
  });
}

// « Dimanche 6 avril : le marathon … »: when, not what.
bool is_time(std::string_view topic) { return resolve::whole_timex(topic, Day()).has_value(); }

// « Vidéo », « VIDEO », « Enquête »: the kind of page.
bool is_page_kind(const Words& words) {
  const auto& kinds = lexicon::fr::kPageKinds;
  return words.size() == 1 && std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
           return text::folded(kind) == words.front().form;
         });
}

// « Affaire Morel », « Mort d'un cycliste », not « Maire de Corbelles », « Le monde d'après ».
bool is_of_things(std::string_view headline, const Words& words) {
  if (words.front().pos == Pos::participle) return true;
  const auto noun = std::find_if(words.begin(), words.end(), [](const Word& w) { return w.pos == Pos::noun; });
  return words.front().pos != Pos::determiner && noun != words.end() && !means_people(noun->span.of(headline));
}

// « Greenpeace : « nous continuerons » »: what stands before the colon says what is behind it.
bool speaks(const Words& headline) {
  const auto colon = find_colon(headline);
  return headline.end() - colon > 1 && is_quote(*(colon + 1));
}

// The phrase as one name, of the kind that the text shows.
std::optional<Name> name_of(std::string_view headline, const Words& phrase, const std::vector<Name>& names) {
  NameBook book;
  const std::vector<NameUse> uses = book.add(headline, phrase);
  if (uses.size() != 1 || uses.front().begin != 0 || uses.front().end != phrase.size()) return std::nullopt;
  Name out = book.names().front();
  for (const Name& name : names)
    if (name.key == out.key || (name.kind == NameKind::person && similar_names(name.key, out.key)))
      out.kind = name.kind;
  return out;
}

}  // namespace

Topic::Topic(std::string_view headline, const std::vector<Name>& names, const std::vector<ReadSentence>& sentences) {
  const Words all = analyse(headline, {0, static_cast<std::uint32_t>(headline.size())});
  Words words = before_colon(all);
  if (words.empty()) words = scene(headline, all);
  if (!is_phrase(words)) return;
  const std::string_view topic = span_of(words, 0, words.size()).of(headline);
  if (title_length(topic) > kLongest || is_time(topic) || is_page_kind(words)) return;
  const std::optional<Name> name = name_of(headline, words, names);
  const bool place = is_compound_place(words) || (name && name->kind == NameKind::place);
  const bool organisation = name && name->kind == NameKind::organisation;
  if (organisation && speaks(all)) return;
  if (!place && !((organisation || is_of_things(headline, words)) && says_of(sentences, words))) return;
  if (place) place_ = spelling_key(topic);
  text_ = printed(topic);
  for (const Word& w : words)
    if (const std::string_view term = term_of(w); !term.empty()) terms_.emplace_back(term);
}

// The title opens with its subject, which leans on nothing, names nobody and says nothing that the topic says.
bool Topic::can_stand_above(const Words& title) const {
  if (title.empty()) return false;
  const Word& first = title.front();
  const bool opens =
      first.pos == Pos::determiner || first.pos == Pos::noun || first.pos == Pos::number || first.pos == Pos::adjective;
  const auto goes_on = [](const Word& w) {
    return w.pos == Pos::verb || w.pos == Pos::pronoun || w.pos == Pos::adverb || w.pos == Pos::sign || w.form == "n";
  };
  const bool name = (first.pos == Pos::noun || first.pos == Pos::adjective) && title.size() > 1 &&
                    goes_on(title[1]);  // « Topaze est … », « Orange n'a pas … », « Total, premier groupe … »
  const bool leans = first.lemma == "son" || first.lemma == "leur" ||
                     (first.lemma == "ce" && title.size() > 1 && title[1].lemma == "dernier");
  if (!opens || name || leans) return false;
  return std::none_of(title.begin(), title.end(), [&](const Word& w) {
    const std::string_view term = term_of(w);
    return w.pos == Pos::proper || w.form == ":" || (!term.empty() && contains(terms_, term));
  });
}

bool Topic::is_elsewhere(const Report& report) const {
  return !place_.empty() && std::any_of(report.names.begin(), report.names.end(), [&](const Name& name) {
    return is_place(name) && !similar_names(name.key, place_);
  });
}

std::string Topic::of(const Report& report, std::optional<Day> published) const {
  if (text_.empty() || is_elsewhere(report)) return {};
  if (report.date && published) {
    const Period& days = report.date->days;
    const bool long_past = days.last && *published - *days.last >= kYear;
    const bool far_ahead = days.first && *days.first - *published >= kYear;
    const bool long_while = !days.first || !days.last || *days.last - *days.first > kYear;  // « de 1990 à 2024 »
    if (long_past || far_ahead || long_while) return {};
  }
  const Words title = analyse(report.title, {0, static_cast<std::uint32_t>(report.title.size())});
  if (!can_stand_above(title)) return {};
  if (!place_.empty() && !places_of_demonyms(report.title, title, 0, title.size()).empty()) return {};  // « nippon »
  return title_length(under_topic(text_, report.title)) <= kTitleLimit ? text_ : std::string();
}

std::string under_topic(std::string_view topic, const std::string& title) {
  const std::size_t first = title.find_first_of(" \xE2");  // « L’ »
  const std::string word = title.substr(0, first);
  const std::size_t second = word.empty() ? 0 : text::decode(word, 0).size;
  const bool acronym = lexicon::small_letters(word.substr(second)) != word.substr(second);  // « RATP »
  return std::string(topic) + " : " + (acronym ? word : lexicon::small_letters(word)) + title.substr(word.size());
}

}  // namespace frise::event
