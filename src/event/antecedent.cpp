#include "event/antecedent.h"

#include <algorithm>
#include <array>

#include "lexicon/event_class.h"
#include "lexicon/fr/clause_words.h"
#include "lexicon/morphology.h"
#include "text/utf8.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;

constexpr std::size_t kLongest = 60;  // code points
constexpr lexicon::Features kGender = feature::masculine | feature::feminine;
constexpr lexicon::Features kNumber = feature::singular | feature::plural;

bool begins_phrase(const Word& w) {
  if (w.time) return false;
  return w.pos == Pos::determiner || w.pos == Pos::noun || w.pos == Pos::proper || w.pos == Pos::number;
}

// « de nouveaux rapports »
bool is_plural_article(const Words& words, std::size_t k) {
  return (words[k].form == "de" || words[k].form == "d") && k + 1 < words.size() && words[k + 1].pos == Pos::adjective;
}

bool ends_phrase(const Words& words, std::size_t k) {
  if (is_quote(words[k])) return false;  // « cet "avion vert" »
  return is_cut(words, k) || words[k].pos == Pos::pronoun || words[k].pos == Pos::relative ||
         words[k].pos == Pos::verb || words[k].form == "ne" || words[k].form == "n";
}

bool bounds_number(const Word& w) {
  return w.form == "de" || w.form == "plus" || w.form == "moins" || w.form == "pres" || w.form == "environ" ||
         w.form == "quelque";
}

// It holds one mark of a quotation without the other.
bool splits_quotation(const Words& words, WordRange range) {
  return std::count_if(words.begin() + static_cast<std::ptrdiff_t>(range.first),
                       words.begin() + static_cast<std::ptrdiff_t>(range.second), is_quote) %
             2 ==
         1;
}

// The noun phrase just behind the verb: « a fermé | la piscine municipale | en juin ».
WordRange object_range(const Words& words, const Clause& clause) {
  std::size_t begin = clause.predicate.end;
  if (lexicon::is_stative_verb(clause.predicate.lemma) || clause.predicate.lemma == "devenir") return {begin, begin};
  while (begin < clause.end && words[begin].time) ++begin;
  if (begin >= clause.end || !begins_phrase(words[begin])) return {begin, begin};
  std::size_t end = begin;
  const auto ends_at_time = [&](std::size_t k) {  // « le marcheur | mardi », not « l'accord du 3 mai »
    if (!words[k].time || k == begin || words[k - 1].time) return false;
    const Pos before = words[k - 1].pos;
    return before == Pos::noun || before == Pos::proper || before == Pos::adjective;
  };
  while (end < clause.end && !ends_phrase(words, end) && !ends_at_time(end) &&
         (words[end].pos != Pos::preposition || words[end].form == "de" || words[end].form == "d"))
    ++end;
  return splits_quotation(words, {begin, end}) ? WordRange{begin, begin} : WordRange{begin, end};
}

// « tout », « partie du pays », « l'autre » name nothing that a pronoun could.
bool names_something(const Words& words, WordRange range) {
  const Word& first = words[range.first];
  const bool has_noun = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(range.first),
                                    words.begin() + static_cast<std::ptrdiff_t>(range.second),
                                    [](const Word& w) { return w.pos == Pos::noun || w.pos == Pos::proper; });
  if (!has_noun || first.form.starts_with("aucun") || first.form == "nul" || first.form == "nulle") return false;
  const Word& last = words[range.second - 1];
  if (last.pos == Pos::preposition || last.pos == Pos::determiner) return false;  // « les agents en charge de »
  if (first.pos == Pos::number && words[range.first + 1].form == "%") return false;
  const bool hangs = first.form == "au" || first.form == "aux" || first.form == "du";
  const bool named = first.pos != Pos::noun || (first.capital && range.second > range.first + 1);
  return !hangs && named;
}

// Nothing in the features speaks against `wanted`.
bool agrees(lexicon::Features features, lexicon::Features wanted, lexicon::Features group) {
  return (features & group) == 0 || (features & group & wanted) != 0;
}

// « il a été décidé | que … », « il est prévu | une surveillance », « il a été décidé avec le maire | de fermer »
bool is_what_is_decided(const Words& words, const Predicate& p) {
  constexpr auto kDecisions = std::to_array<std::string_view>(
      {"décider", "convenir", "prévoir", "demander", "recommander", "conseiller", "envisager", "proposer"});
  std::size_t k = p.end;
  for (std::size_t of = k; contains(kDecisions, p.lemma) && of + 1 < words.size() && !is_cut(words, of); ++of)
    if (words[of].lemma == "de" && (words[of + 1].pos == Pos::infinitive || words[of + 1].pos == Pos::pronoun ||
                                    words[of + 1].form == "ne" || words[of + 1].form == "n"))
      return true;
  while (k < words.size() && words[k].time) ++k;
  if (k == words.size()) return false;
  const Word& w = words[k];
  return w.lemma == "que" ||
         (w.pos == Pos::determiner && w.form != "au" && w.form != "aux" && w.form != "du" && !w.time);
}

// « il a fait | plus de 40 degrés », « il fait | froid »
bool is_weather(const Words& words, const Predicate& p) {
  constexpr auto kWeather = std::to_array<std::string_view>(
      {"chaud", "froid", "beau", "doux", "mauvais", "gris", "sec", "nuit", "jour", "noir", "bon", "meilleur"});
  if (p.lemma != "faire" || p.passive) return false;
  std::size_t k = p.end;
  while (k < words.size() && (words[k].pos == Pos::adverb || bounds_number(words[k]) || words[k].pos == Pos::number))
    ++k;
  if (k == words.size()) return false;
  if (k + 1 < words.size() && words[k + 1].pos == Pos::adjective) return false;  // « a fait nuit blanche »
  return words[k].lemma == "degré" || words[k].form == "°" || (contains(kWeather, words[k].lemma) && k < p.end + 3);
}

// « il y a », « il faut », « il s'agit de », « il fait froid »: nobody's pronoun.
bool is_impersonal(const Words& words, const Predicate& p) {
  constexpr auto kImpersonal = std::to_array<std::string_view>(
      {"falloir", "agir", "pleuvoir", "neiger", "suffire", "manquer", "rester", "sembler"});
  const auto is_one_of = [&](std::string_view lemma) {
    return std::find(kImpersonal.begin(), kImpersonal.end(), lemma) != kImpersonal.end();
  };
  std::size_t behind = p.end;
  while (behind < words.size() && words[behind].pos == Pos::adverb) ++behind;
  const bool tells_hour =
      p.lemma == "être" && behind < words.size() && words[behind].time;  // « il était environ 21 h quand … »
  const bool decided = p.passive && is_what_is_decided(words, p);
  const bool judges =
      p.begin < p.end &&
      std::any_of(words.begin() + static_cast<std::ptrdiff_t>(p.begin),
                  words.begin() + static_cast<std::ptrdiff_t>(std::min(p.end + 2, words.size())), [&](const Word& w) {
                    return std::find(lexicon::fr::kJudgements.begin(), lexicon::fr::kJudgements.end(), w.lemma) !=
                           lexicon::fr::kJudgements.end();
                  });
  const bool urges = p.lemma == "être" && behind + 1 < words.size() && words[behind].pos == Pos::adjective &&
                     (words[behind + 1].lemma == "que" ||
                      (words[behind + 1].form == "de" && behind + 2 < words.size() &&
                       (words[behind + 2].pos == Pos::infinitive || words[behind + 2].lemma == "se")));
  if (urges) return true;  // « il est essentiel de réagir », « il est exclu que … »
  const bool belongs = p.lemma == "appartenir" && p.end < words.size() && words[p.end].form == "a";
  if ((judges && p.lemma == "être") || belongs)
    return true;  // « il sera possible de … », « il appartient au juge de … »
  const Letters& form = words[p.begin].form;
  const bool must = form.starts_with("fau") || std::any_of(words.begin() + static_cast<std::ptrdiff_t>(p.begin),
                                                           words.begin() + static_cast<std::ptrdiff_t>(p.end),
                                                           [](const Word& w) { return w.form.starts_with("fall"); });
  return tells_hour || decided || must || is_weather(words, p) || is_one_of(p.lemma) ||
         is_one_of(words[p.begin].lemma) || (p.begin > 0 && words[p.begin - 1].form == "y" && p.lemma == "avoir");
}

}  // namespace

WordRange subject_range(const Words& words, const Clause& clause) {
  std::size_t begin = clause.subject;
  const std::size_t stop = clause.subject < clause.begin ? clause.begin : clause.predicate.begin;
  while (begin < stop && !begins_phrase(words[begin])) ++begin;
  if (is_plural_article(words, clause.subject)) begin = clause.subject;
  std::size_t end = begin;
  while (end < stop && !ends_phrase(words, end) && !words[end].time) ++end;
  // « la course | prévue samedi », « la tradition | depuis 1960 »
  if (end < stop && words[end].time)
    while (end > begin + 1 && (words[end - 1].pos == Pos::participle || words[end - 1].pos == Pos::preposition)) --end;
  while (end > begin + 1 && words[end - 1].pos == Pos::participle && words[end - 2].pos == Pos::proper) --end;
  // « entre 2 500 personnes et … », « plus de 900 habitants »
  const bool counted = begin < stop && words[begin].pos == Pos::number;
  const bool complement = begin > 0 && words[begin - 1].pos == Pos::preposition && !counted;
  while (counted && begin > clause.subject && bounds_number(words[begin - 1])) --begin;
  return complement || splits_quotation(words, {begin, end}) ? WordRange{begin, begin} : WordRange{begin, end};
}

lexicon::Features agreement(const Words& words, WordRange range) {
  lexicon::Features out = 0;
  for (std::size_t k = range.first; k < range.second; ++k) {
    const Word& w = words[k];
    if (w.pos == Pos::determiner) {
      if (w.form == "le" || w.form == "un" || w.form == "ce" || w.form == "cet" || w.form == "du" || w.form == "au")
        out |= feature::masculine | feature::singular;
      if (w.form == "la" || w.form == "une" || w.form == "cette" || w.form == "sa")
        out |= feature::feminine | feature::singular;
      if (w.form == "l" || w.form == "son" || w.form == "leur") out |= feature::singular;
      if (w.form == "les" || w.form == "des" || w.form == "ces" || w.form == "ses" || w.form == "aux" ||
          w.form == "plusieurs" || w.form == "quelques" || w.form == "leurs" ||
          (w.features & kNumber) == feature::plural)
        out |= feature::plural;
    } else if (w.pos == Pos::number) {
      out |= feature::plural;
    } else if (w.pos == Pos::noun || w.pos == Pos::proper) {
      const bool gendered = w.pos == Pos::noun || (w.features & feature::first_name) != 0;
      if ((out & kGender) == 0 && gendered) out |= w.features & kGender;
      if ((out & kNumber) == 0) out |= w.pos == Pos::noun ? w.features & kNumber : feature::singular;
      break;
    }
  }
  return out;
}

bool joins_several(const Words& words, std::size_t begin, std::size_t end) {
  for (std::size_t k = begin + 1; k + 1 < end; ++k) {
    if (words[k].form != "et" && words[k].form != "ou") continue;
    const Word& next = words[k + 1];
    const bool some = next.form == "d" && k + 2 < end && words[k + 2].pos != Pos::determiner;  // « et d'ex-ministres »
    const bool points =
        next.form.starts_with("celle") || next.form.starts_with("celui") || next.form.starts_with("ceux");
    if (next.pos == Pos::determiner || next.pos == Pos::proper || some || points) return true;
  }
  return false;
}

std::optional<std::size_t> pronoun_subject(const Words& words, const Clause& clause) {
  if (is_impersonal(words, clause.predicate)) return std::nullopt;
  for (std::size_t k = clause.begin; k < clause.predicate.begin; ++k) {
    const Word& w = words[k];
    if (w.pos == Pos::noun || w.pos == Pos::proper) return std::nullopt;
    if (w.form == "il" || w.form == "elle" || w.form == "ils" || w.form == "elles") return k;
  }
  return std::nullopt;
}

std::string subject_phrase(std::string_view text, const Words& words, const Clause& clause) {
  const auto [begin, end] = subject_range(words, clause);
  return begin == end ? std::string() : std::string(span_of(words, begin, end).of(text));
}

WordRange speaker_range(const Words& words, const Clause& clause) {
  const auto leads = [](const Word& w) {
    return w.pos == Pos::preposition || w.form == "au" || w.form == "aux" || w.form == "devant";
  };
  const auto opens = [&](std::size_t k) {
    const Word& w = words[k];
    return !w.time && (w.pos == Pos::proper || w.pos == Pos::determiner || w.pos == Pos::noun) && w.form != "au" &&
           w.form != "aux" && w.form != "du";
  };
  // « devant la presse | Jean Petit »
  const auto begins_name = [&](std::size_t k) {
    return words[k - 1].pos == Pos::noun && (words[k].features & feature::first_name) != 0;
  };
  const auto inside = [&](std::size_t k) {
    return words[k].pos == Pos::proper ? !begins_name(k) : words[k].pos == Pos::noun || words[k].pos == Pos::adjective;
  };
  std::size_t begin = clause.predicate.end;
  while (begin < clause.end) {
    const bool after_preposition = begin > clause.predicate.end && leads(words[begin - 1]);
    if (opens(begin) && !after_preposition) break;
    if (words[begin].pos == Pos::relative) return {begin, begin};  // « au Parisien celui | qui préside la commission »
    // « à l'AFP | le maire », « lors d'un point de presse | le maire »
    if (opens(begin)) {
      const bool acronym = words[begin].capitals || (begin + 1 < clause.end && words[begin + 1].capitals);
      ++begin;
      while (begin < clause.end && !words[begin].time && !(acronym && words[begin - 1].capitals) &&
             (inside(begin) || is_of(words[begin])))
        ++begin;
      continue;
    }
    ++begin;
  }
  const auto ends = [&](const Word& w) {
    return w.pos == Pos::relative || w.pos == Pos::participle || w.pos == Pos::gerund || w.time || w.lemma == "dès" ||
           w.form == "au" || w.form == "aux" || (w.pos == Pos::preposition && w.form != "de" && w.form != "d");
  };
  std::size_t end = begin;
  while (end < clause.end && !is_cut(words, end) && !ends(words[end])) ++end;
  return {begin, end};
}

namespace {

// « "Le choc est rude", a ajouté le ministre. | Il … »: he who is quoted is spoken of.
std::vector<Antecedent> speakers(std::string_view text, const Words& words, const Clauses& clauses) {
  std::vector<Antecedent> out;
  if (words.empty() || !is_quote(words.front())) return out;
  for (const Clause& clause : clauses.list) {
    const WordRange range = clause.inverted ? speaker_range(words, clause) : WordRange{};
    if (range.first == range.second || !names_something(words, range)) continue;
    std::string phrase(span_of(words, range.first, range.second).of(text));
    if (text::count_code_points(phrase) < kLongest) out.push_back({std::move(phrase), agreement(words, range)});
  }
  return out;
}

// « a-t-il | dit »
std::optional<std::size_t> pronoun_behind(const Words& words, const Clause& clause) {
  for (std::size_t k = clause.predicate.begin + 1; k < std::min(clause.end, clause.predicate.end + 2); ++k)
    if (words[k].form == "il" || words[k].form == "elle" || words[k].form == "ils" || words[k].form == "elles")
      return k;
  return std::nullopt;
}

// The first of the candidates that the pronoun agrees with.
const Antecedent* meant_by(std::string_view pronoun, const std::vector<Antecedent>& candidates) {
  const lexicon::Features gender = pronoun.starts_with("elle") ? feature::feminine : feature::masculine;
  const lexicon::Features number = pronoun.ends_with("s") ? feature::plural : feature::singular;
  for (const Antecedent& candidate : candidates)
    if (agrees(candidate.features, gender, kGender) && agrees(candidate.features, number, kNumber)) return &candidate;
  return nullptr;
}

// « ce juge élu », « cette ville » → « le juge élu », « la ville »: two sentences later nothing points.
std::string without_pointing(std::string phrase, const Word& first) {
  if (first.lemma != "ce" || first.form == "cet") return phrase;
  const std::string article = first.form == "ces" ? "les" : first.form == "cette" ? "la" : "le";
  const std::string_view rest = std::string_view(phrase).substr(first.span.size());
  const bool elided = rest.size() > 1 && (rest[1] == 'h' || lexicon::begins_with_vowel(rest.substr(1)));
  return elided && article != "les" ? phrase : article + std::string(rest);
}

// « la mort de | Karim Petit |  a ému le pays. Il … »: to whom happened what is the subject; empty where nobody is
// named.
WordRange person_of_event(const Words& words, WordRange subject) {
  for (std::size_t k = subject.first + 1; k + 2 < subject.second; ++k) {
    if (words[k].pos != Pos::noun || !lexicon::is_event_noun(words[k].lemma) || !is_of(words[k + 1])) continue;
    const bool named = words[k + 2].pos == Pos::proper && (words[k + 2].features & feature::first_name) != 0;
    std::size_t end = k + 2;
    while (end < subject.second && words[end].pos == Pos::proper) ++end;
    const bool by_another = end < words.size() && words[end].form == "par";  // « le meurtre de … par Paul Roy »
    return named && end > k + 3 && !by_another ? WordRange{k + 2, end} : WordRange{};
  }
  return {};
}

// What a sentence names: its subjects, and what stands behind their verbs.
struct Named {
  std::vector<Antecedent> subjects;
  std::vector<Antecedent> objects;
};

Named named_in(std::string_view text, const Words& words, const Clauses& clauses) {
  Named out{speakers(text, words, clauses), {}};
  const auto add = [&](WordRange range, std::vector<Antecedent>& list) {
    if (range.first == range.second || !names_something(words, range)) return;
    std::string phrase(span_of(words, range.first, range.second).of(text));
    if (text::count_code_points(phrase) >= kLongest) return;
    list.push_back({without_pointing(std::move(phrase), words[range.first]), agreement(words, range)});
  };
  bool says = false;
  for (const Clause& clause : clauses.list) {
    const bool said = says && clause.kind == ClauseKind::complement;
    if (!said && (!out.subjects.empty() || !out.objects.empty())) break;
    const bool told = clause.kind == ClauseKind::main || clause.kind == ClauseKind::complement;
    if (!told || clause.predicate.form != Pos::verb) continue;
    const WordRange subject = subject_range(words, clause);
    if (said) {
      add(subject, out.objects);
      break;
    }
    add(subject, out.subjects);
    add(person_of_event(words, subject), out.subjects);
    add(object_range(words, clause), out.objects);
    says = lexicon::is_saying_verb(clause.predicate.lemma);
  }
  return out;
}

}  // namespace

std::vector<Antecedent> carried_on(std::string_view text, const Words& words, const Clauses& clauses,
                                   const std::vector<Antecedent>& before) {
  std::vector<Antecedent> out;
  const auto add = [&](const Antecedent& candidate) {
    const bool known =
        std::any_of(out.begin(), out.end(), [&](const Antecedent& a) { return a.text == candidate.text; });
    if (!known) out.push_back(candidate);
  };
  for (const Clause& clause : clauses.list) {
    if (clause.kind != ClauseKind::main) continue;
    const auto pronoun = clause.inverted ? pronoun_behind(words, clause) : pronoun_subject(words, clause);
    if (pronoun)
      if (const Antecedent* meant = meant_by(words[*pronoun].form, before)) add(*meant);
    if (pronoun || !clause.inverted) break;
  }
  const bool goes_on = !out.empty();  // « Il a salué le traiteur. | Il … »: of the same one
  const Named named = named_in(text, words, clauses);
  for (const Antecedent& subject : named.subjects) add(subject);
  if (goes_on) return out;
  if (out.empty() && named.objects.empty()) return before;
  for (const Antecedent& object : named.objects) add(object);
  return out;
}

std::string_view antecedent_of(std::string_view pronoun, const std::vector<Antecedent>& candidates) {
  const Antecedent* meant = meant_by(pronoun, candidates);
  return meant != nullptr ? std::string_view(meant->text) : std::string_view();
}

}  // namespace frise::event
