#include "event/title_stand.h"

#include <algorithm>
#include <string_view>

#include "event/animacy.h"
#include "event/antecedent.h"
#include "event/title_head.h"
#include "event/title_subject.h"
#include "event/words.h"
#include "lexicon/morphology.h"
#include "text/token.h"

namespace frise::event {
namespace {

bool opens_with_demonstrative(std::string_view title) {
  return title.starts_with("Ce ") || title.starts_with("Cet ") || title.starts_with("Cette ") ||
         title.starts_with("Ces ");
}

// The noun that the demonstrative heads; their number where it heads none: « Ce dernier a dit », « Ce qui compte ».
std::size_t headed_noun(const Words& words) {
  for (std::size_t k = 1; k < words.size(); ++k) {
    const Word& w = words[k];
    if (w.lemma == "dernier" || w.lemma == "être") return words.size();
    if (w.pos == Pos::noun || w.pos == Pos::proper || w.pos == Pos::other) return k;
    if (w.pos == Pos::verb && words[k - 1].pos == Pos::adjective) return k - 1;  // « cette vidéo | a plu »
    if (w.pos != Pos::adjective && w.pos != Pos::number && w.pos != Pos::adverb) break;
  }
  return words.size();
}

// « avocat | de 50 ans », « ancien proche », « territoire isolé »; not « maintien | de la loi »
bool is_described(const Words& words, std::size_t noun) {
  if (noun > 1) return words[1].lemma != "même" && words[1].lemma != "autre" && words[1].pos != Pos::number;
  if (noun + 2 >= words.size()) return false;
  const Word& next = words[noun + 1];
  const bool of = next.form == "de" || next.form == "d";
  return next.pos == Pos::adjective || (of && words[noun + 2].pos != Pos::determiner);
}

std::string article_for(const Words& words, std::size_t noun) {
  const Letters& form = words[0].form;
  if (form == "ces") return "Les ";
  const bool named = noun + 1 < words.size() && words[noun + 1].pos == Pos::proper;
  if (is_described(words, noun) && !named && words[noun].pos == Pos::noun) return form == "cette" ? "Une " : "Un ";
  const bool mute = words[1].form.starts_with('h');
  if (form == "cette" && mute) return {};  // « la hausse », but « l’histoire »
  const bool vowel = lexicon::begins_with_vowel(words[1].form);
  if (form == "cet" || (form == "cette" && vowel)) return "L’";
  return form == "cette" ? "La " : "Le ";
}

// The word behind the noun phrase that begins at `begin`: its noun and the adjectives behind it.
std::size_t past_phrase(const Words& words, std::size_t begin, std::size_t verb) {
  std::size_t k = begin + 1;
  while (k < verb && words[k].pos != Pos::noun && words[k].pos != Pos::proper) ++k;
  if (k < verb) ++k;
  while (k < verb && words[k].pos == Pos::adjective) ++k;
  if (k + 1 == verb && words[k].pos == Pos::participle) ++k;  // « ses forces | armées | ont »
  if (k + 1 < verb && words[k].lemma == "de" && words[k].pos == Pos::preposition && words[k + 1].pos == Pos::noun)
    k += 2;  // « son chiffre d'affaires »
  return k;
}

// « son | nouveau film »: the film.
const Word& owned_noun(const Words& words, std::size_t possessive, std::size_t end) {
  std::size_t k = possessive + 1;
  while (k + 1 < end && words[k].pos != Pos::noun) ++k;
  return words[k];
}

// « Jeanne Morel », « M. Morel », « l'OMS »: sure to be no thing that happens to stand before.
bool is_name(const std::string& phrase) {
  const Words words = analyse(phrase, {0, static_cast<std::uint32_t>(phrase.size())});
  return !words.empty() && (words[0].pos == Pos::proper || (words.size() == 2 && words[1].pos == Pos::proper));
}

// « les » for « ses », « l’ » for « son » before a vowel; empty before an h, which may be mute or not.
std::string article_instead(const Words& words, std::size_t possessive, std::size_t end) {
  const Letters& form = words[possessive].form;
  const Letters& next = words[possessive + 1].form;
  if (form == "ses" || form == "leurs") return "les ";
  if (next.starts_with("h")) return {};
  if (lexicon::begins_with_vowel(next)) return "l’";
  const bool feminine = (phrase_features(words, possessive + 1, end) & lexicon::feature::masculine) == 0;
  return form == "sa" || (form == "leur" && feminine) ? "la " : "le ";
}

// « Le maire a reçu Jean Petit. | Ce dernier | a promis … »: who was named last, and not first.
StandingSubject named_last(const TitleSource& s, std::size_t begin, std::size_t verb) {
  if (begin + 2 > verb || s.words[begin].lemma != "ce" || s.words[begin + 1].lemma != "dernier") return {};
  for (std::size_t k = begin + 2; k < verb; ++k)  // « ce dernier | match »
    if (is_nominal(s.words[k]) || s.words[k].pos == Pos::adjective) return {};
  const lexicon::Features wanted = agreement(s.words, {begin, begin + 1});
  if (s.antecedents.size() < 2) return {};
  const Antecedent& last = s.antecedents.back();
  const bool meant = !names_several(last.text) && can_be_said_of(last.features, wanted) && means_people(last.text);
  return meant ? StandingSubject{last.text, begin + 2} : StandingSubject{};
}

}  // namespace

std::string standing(std::string title) {
  if (!opens_with_demonstrative(title)) return title;
  const Words words = analyse(title, {0, static_cast<std::uint32_t>(title.size())});
  const std::size_t noun = headed_noun(words);
  const bool points = noun + 1 < words.size() && words[noun + 1].glue == text::Glue::hyphen;  // « ce jour-là »
  if (noun == words.size() || points) return title;
  const std::string article = article_for(words, noun);
  return article.empty() ? title : article + title.substr(words[1].span.begin);
}

StandingSubject standing_subject(const TitleSource& s, std::size_t index, std::size_t begin, std::size_t verb) {
  if (StandingSubject last = named_last(s, begin, verb); index == 0 && !last.text.empty()) return last;
  const Word& first = s.words[begin];
  const bool possessive = first.lemma == "son" || first.lemma == "leur";
  const std::size_t end = past_phrase(s.words, begin, verb);
  if (first.pos != Pos::determiner || first.time || !possessive || end < begin + 2) return {};
  if (NameBeside name = name_beside(s, end, verb); !name.text.empty()) return {std::move(name.text), name.end};
  const std::string phrase(span_of(s.words, begin + 1, end).of(s.text));
  const std::string owner =
      belonging_to(owner_before(s, index, owned_noun(s.words, begin, end), first.lemma == "leur"));
  const std::string article = article_instead(s.words, begin, end);
  return owner.empty() || article.empty() ? StandingSubject{} : StandingSubject{article + phrase + " " + owner, end};
}

std::string standing_head(const TitleSource& s, std::size_t index, std::string head) {
  const Words words = analyse(head, {0, static_cast<std::uint32_t>(head.size())});
  const bool possessive =
      words.size() > 1 && words[0].pos == Pos::determiner && (words[0].lemma == "son" || words[0].lemma == "leur");
  if (!possessive) return head;
  std::size_t end = past_phrase(words, 0, words.size());
  const auto belongs = [&](std::size_t k) {
    const Pos pos = words[k].pos;
    return pos == Pos::noun || pos == Pos::proper || pos == Pos::adjective ||
           (pos == Pos::participle && k + 1 == words.size());
  };
  while (end < words.size() && belongs(end)) ++end;  // « son fils | Jean », « sa vie | privée »
  const std::string phrase(span_of(words, 1, end).of(head));
  const std::string owner = owner_before(s, index, owned_noun(words, 0, end), words[0].lemma == "leur");
  const std::string article = article_instead(words, 0, end);
  if (!is_name(owner) || article.empty() || phrase.find('"') != std::string::npos) return head;
  return article + phrase + " " + belonging_to(owner) + head.substr(words[end - 1].span.end);
}

}  // namespace frise::event
