#include "event/title_object.h"

#include <algorithm>
#include <array>
#include <optional>

#include "event/links.h"
#include "event/title_head.h"
#include "event/title_line.h"
#include "event/title_subject.h"
#include "lexicon/event_class.h"
#include "lexicon/morphology.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;

// The word « l' » or « les » that is the object of the verb group.
std::optional<std::size_t> object_clitic(const TitleSource& s, const Predicate& p) {
  if (!p.compound || p.passive || p.begin == 0 || s.words[p.begin].lemma != "avoir") return std::nullopt;
  const Word& w = s.words[p.begin - 1];
  const bool clitic = (w.form == "l" || w.form == "les") && w.pos != Pos::determiner && w.pos != Pos::preposition;
  return clitic ? std::optional(p.begin - 1) : std::nullopt;
}

// « l'a promis », « l'a fait », « l'avait dit »: what was said or done, not whom or what.
bool takes_clause(const Predicate& p) {
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"faire",     "savoir",   "décider", "promettre", "voir",     "croire",  "penser",     "montrer",
       "prouver",   "vouloir",  "pouvoir", "devoir",    "emporter", "prévoir", "comprendre", "annoncer",
       "confirmer", "démentir", "révéler", "jurer",     "demander", "exiger"});
  return p.modal || lexicon::is_saying_verb(p.lemma) ||
         std::find(kVerbs.begin(), kVerbs.end(), p.lemma) != kVerbs.end();
}

// « je l'ai vu », « on l'a vu »: whoever speaks may mean anybody.
bool is_speaker(const Word& w) {
  return w.form == "je" || w.form == "j" || w.form == "on" || w.form == "nous" || w.form == "vous" || w.form == "tu";
}

// The antecedent is neither the subject itself nor what happened: « Un accident … l'avait obligé à … »
bool can_be_object(const TitleSource& s, const TitleDraft& draft, const Clause& clause, const std::string& text) {
  if (draft.head.find(text) != std::string::npos || subject_phrase(s.text, s.words, clause) == text) return false;
  const Words words = analyse(text, {0, static_cast<std::uint32_t>(text.size())});
  const auto noun = std::find_if(words.begin(), words.end(), [](const Word& w) { return w.pos == Pos::noun; });
  return noun == words.end() || !lexicon::is_event_noun(noun->lemma);
}

// « fortement affaibli », without what only links.
std::string rest_of_group(const TitleSource& s, const Predicate& p, const std::string& participle) {
  std::string out;
  for (std::size_t k = p.begin + 1; k + 1 < p.end;) {
    if (const std::size_t link = link_length(s.words, k, p.end); link > 0) {
      k += link;
      continue;
    }
    out += std::string(s.words[k++].span.of(s.text)) + " ";
  }
  return out + participle;
}

// The word « lui » or « leur » before the verb group.
std::optional<std::size_t> dative_clitic(const TitleSource& s, const Predicate& p) {
  if (!p.compound || p.passive || p.begin == 0 || s.words[p.begin].lemma != "avoir") return std::nullopt;
  const Word& w = s.words[p.begin - 1];
  const bool clitic = (w.form == "lui" || w.form == "leur") && w.pos != Pos::determiner;
  return clitic ? std::optional(p.begin - 1) : std::nullopt;
}

// « l'a signée » is said of one thing, of which the participle may tell the gender.
lexicon::Features wanted_by_clitic(const TitleSource& s, std::size_t clitic, const Predicate& p) {
  const lexicon::Features number = s.words[clitic].form == "l" ? feature::singular : feature::plural;
  return number | (s.words[p.end - 1].features & (feature::masculine | feature::feminine));
}

// Puts what the clitic stands for behind the verb, whose participle agrees with nothing then.
void put_behind(const TitleSource& s, const Predicate& p, std::size_t clitic, const std::string& text,
                TitleDraft& draft) {
  const Word& last = s.words[p.end - 1];
  const std::string participle = last.pos == Pos::participle ? without_agreement(last.span.of(s.text)) : std::string();
  if (participle.empty()) return;
  std::erase_if(draft.words, [&](std::size_t k) { return k == clitic || (k > p.begin && k < p.end); });
  draft.object = rest_of_group(s, p, participle) + " " + inside_phrase(text);
  draft.object_behind = p.begin;
}

}  // namespace

std::string inside_phrase(const std::string& phrase) {
  const std::string first = lexicon::small_letters(phrase.substr(0, phrase.find_first_of(" '\xE2")));
  const bool determined =
      (lexicon::features_of(first) & feature::determiner) != 0 || first == "l" || first.starts_with("seul");
  return determined ? first + phrase.substr(first.size()) : phrase;
}

std::string without_agreement(std::string_view participle) {
  const auto is_bare = [](const std::string& form) {
    const lexicon::Features wanted = feature::past_participle | feature::masculine | feature::singular;
    return (lexicon::features_of(form) & wanted) == wanted;
  };
  std::string out(participle);
  for (const char ending : {'\0', 's', 'e'}) {
    if (ending != '\0' && out.ends_with(ending)) out.pop_back();
    if (is_bare(out)) return out;
  }
  return {};
}

void name_object(const TitleSource& s, const Clause& clause, TitleDraft& draft) {
  const Predicate& p = clause.predicate;
  const auto clitic = object_clitic(s, p);
  if (!clitic || (*clitic > 0 && is_speaker(s.words[*clitic - 1])) || takes_clause(p) || !draft.object.empty() ||
      &clause != &s.clauses.list.front())
    return;
  const lexicon::Features wanted = wanted_by_clitic(s, *clitic, p);
  const Antecedent* named = only_antecedent(s.antecedents, [&](const Antecedent& a) {
    return can_be_said_of(a.features, wanted) && can_be_object(s, draft, clause, a.text);
  });
  if (named != nullptr) put_behind(s, p, *clitic, named->text, draft);
}

void name_object_of_relative(const TitleSource& s, std::size_t index, TitleDraft& draft) {
  const Clause& clause = s.clauses.list[index];
  const Predicate& p = clause.predicate;
  const auto clitic = object_clitic(s, p);
  const auto dative = dative_clitic(s, p);
  if ((!clitic && !dative) || (clitic && takes_clause(p)) || !draft.object.empty() || draft.head.empty()) return;
  const lexicon::Features wanted = clitic                           ? wanted_by_clitic(s, *clitic, p)
                                   : s.words[*dative].form == "lui" ? feature::singular
                                                                    : feature::plural;
  const TitleHead meant = main_subject_before(s, index);
  const bool feminine = (wanted & feature::feminine) != 0 && (wanted & feature::masculine) == 0;
  const bool sure = (meant.features & wanted & (feature::singular | feature::plural)) != 0 &&
                    (!feminine || (meant.features & feature::feminine) != 0);
  if (!sure || !can_be_said_of(meant.features, wanted) || draft.head.find(meant.text) != std::string::npos) return;
  if (clitic) return put_behind(s, p, *clitic, meant.text, draft);
  std::erase(draft.words, *dative);
  draft.object = given_to(inside_phrase(meant.text));
  draft.object_behind = p.end - 1;
}

}  // namespace frise::event
