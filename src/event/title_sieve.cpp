#include "event/title_sieve.h"

#include <algorithm>
#include <array>

#include "event/links.h"
#include "event/status.h"
#include "event/title_extent.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/title_words.h"

namespace frise::event {
namespace {

constexpr auto kTimePrepositions = std::to_array<std::string_view>(
    {"en",    "dans",  "a",       "au",     "aux", "des", "depuis", "pour", "vers",  "jusqu",
     "avant", "apres", "pendant", "durant", "sur", "peu", "ce",     "cet",  "cette", "le",
     "la",    "l",     "les",     "du",     "de",  "d",   "lors",   "ici",  "entre"});

// « Jamais en 2024, le maire n'avait reçu … »: what is said would be another thing without them.
constexpr auto kLimits = std::to_array<std::string_view>(
    {"jamais", "pas", "ni", "sauf", "hors", "seulement", "uniquement", "hormis", "sans"});

bool is_que(const Words& words, std::size_t k) { return k < words.size() && words[k].lemma == "que"; }

// Decides which words of the sentence are left out.
class Sieve {
 public:
  Sieve(const TitleSource& source, const TitleDraft& draft)
      : s_(source), words_(source.words), draft_(draft), out_(source.words.size(), false) {}

  std::vector<bool> run() {
    if (draft_.words.empty()) return std::move(out_);
    const auto [first, last] = std::minmax_element(draft_.words.begin(), draft_.words.end());
    const std::size_t begin = *first;
    const std::size_t end = *last + 1;
    if (!draft_.keeps_times)
      for (const TimeUse& time : s_.times)
        if (time.role != TimeRole::apposed && is_near(time, begin, end))
          drop_time(time);  // as what it is for its own clause
    for (std::size_t k = begin; k < end; ++k) drop_link(k);
    for (std::size_t k = begin; k < end; ++k) drop_source(k);
    for (std::size_t k = std::max<std::size_t>(begin, 1); k < end && k + 1 < words_.size(); ++k) {
      if (joins(k) && out_[k - 1] && out_[k + 1])
        out_[k] = true;  // « en 2013 et 2014 », « à l'automne, voire en mars »
      if (words_[k].form == "soit" && out_[k + 1] && words_[k - 1].form == ",") drop_to_cut(k);
    }
    drop_opening(begin);
    for (std::size_t k = begin; k < end && k + 2 < words_.size(); ++k)  // « La ministre, elle, ne reviendra pas »
      if (is_emphasis(words_, k) && is_emphasis(words_, k + 2)) out_[k] = out_[k + 1] = out_[k + 2] = true;
    return std::move(out_);
  }

 private:
  // Times elsewhere in a long sentence touch no word of the title, not even with what explains them.
  [[nodiscard]] static bool is_near(const TimeUse& time, std::size_t begin, std::size_t end) {
    constexpr std::size_t kFarthest = 30;  // words
    return time.end + kFarthest > begin && time.begin < end + kFarthest;
  }

  [[nodiscard]] bool joins(std::size_t k) const {
    const Letters& form = words_[k].form;
    return form == "et" || form == "ou" || form == "voire";
  }

  // « ne reprendront que mardi », « n'ouvrira pas avant 2028 »: without its time the clause would say the contrary.
  [[nodiscard]] bool is_restriction(std::size_t time) const {
    std::size_t k = time;
    while (k > 0 && (words_[k - 1].form == "le" || words_[k - 1].form == "en" || words_[k - 1].form == "a" ||
                     words_[k - 1].form == "au"))
      --k;
    if (k == 0) return false;
    if ((words_[k - 1].form == "depuis" || words_[k - 1].form == "jusqu") && is_denied(time)) return true;
    if (words_[k - 1].form == "ni" || words_[k - 1].form == "que" || words_[k - 1].form == "qu") return true;
    return words_[k - 1].form == "avant" && k > 1 && (words_[k - 2].form == "pas" || words_[k - 2].form == "plus");
  }

  // « n'a plus chanté depuis 2005 »
  [[nodiscard]] bool is_denied(std::size_t time) const {
    const std::size_t c = s_.clauses.clause_of[time];
    return c < s_.clauses.list.size() && s_.clauses.list[c].predicate.negated;
  }

  // « la course prévue samedi »: the participle says nothing without its time.
  [[nodiscard]] bool is_plan_of_noun(std::size_t participle) const {
    const Pos before = words_[participle - 1].pos;
    return words_[participle].pos == Pos::participle && is_plan(words_[participle].lemma) &&
           (before == Pos::noun || before == Pos::proper || before == Pos::adjective);
  }

  // « l'audit commandé | en avril | a montré »: nothing else is said with the participle.
  [[nodiscard]] bool describes_by_time(std::size_t participle, std::size_t behind) const {
    const Pos before = words_[participle - 1].pos;
    const bool noun = before == Pos::noun || before == Pos::proper || before == Pos::adjective;
    const bool told = words_[participle].pos == Pos::participle && participle + 1 != draft_.core;
    if (!noun || !told) return false;
    const bool begins = contains(lexicon::fr::kBeginningParticiples, words_[participle].lemma);
    const bool ends = behind >= words_.size() || is_cut(words_, behind) || words_[behind].form == "pour";
    return (behind < words_.size() && words_[behind].pos == Pos::verb) || (begins && ends);
  }

  // « Les Fugitifs, sortie | en 1986 | », « la loi, promulguée | le 28 juillet |, »: nothing but its time is said with
  // the participle; of who has died enough is.
  [[nodiscard]] bool is_set_apart_by_time(std::size_t participle, std::size_t behind) const {
    if (participle < 2) return false;
    const Word& before = words_[participle - 2];
    const bool noun = is_nominal(before) || is_quote(before) || before.form == ")";
    if (!noun) return false;  // « a été blessé, | arrêté lundi »
    return words_[participle - 1].form == "," && words_[participle].pos == Pos::participle &&
           words_[participle].lemma != "mourir" && participle + 1 != draft_.core &&
           (behind >= words_.size() || is_cut(words_, behind));
  }

  // « quinze jours après sa démission »: the distance and what it is counted from are one phrase.
  [[nodiscard]] bool counts_from_noun(const TimeUse& time) const {
    const Letters& last = words_[time.end - 1].form;
    return (last == "apres" || last == "avant") && time.end < words_.size() &&
           (words_[time.end].pos == Pos::determiner || words_[time.end].pos == Pos::proper);
  }

  // « la prochaine réunion est prévue | le 9 juin |. »
  [[nodiscard]] bool is_all_that_is_planned(const TimeUse& time) const {
    std::size_t plan = time.begin;
    while (plan > 0 && words_[plan - 1].pos == Pos::preposition) --plan;
    const bool ends = time.end >= words_.size() || (is_cut(words_, time.end) && words_[time.end].form != ",");
    return ends && plan > 1 && words_[plan - 1].pos == Pos::participle && is_plan(words_[plan - 1].lemma) &&
           words_[plan - 2].lemma == "être";
  }

  // « le vote est fixé | samedi », « l'heure est fixée à | 20 heures »
  [[nodiscard]] bool is_fixed(const TimeUse& time) const {
    const std::size_t begin = time.begin;
    if (time.role == TimeRole::goal && begin > 0 && words_[begin - 1].pos == Pos::participle) return true;
    if (is_all_that_is_planned(time)) return true;
    if (words_[begin].pos != Pos::number) return false;
    return begin > 1 && (words_[begin - 1].form == "a" || words_[begin - 1].form == "au") &&
           words_[begin - 2].lemma == "fixer";
  }

  // « pour y passer | la nuit », « il faudra attendre | 2030 »: the time is what the verb has for its object.
  [[nodiscard]] bool is_object(std::size_t time) const {
    while (time > 0 && words_[time - 1].pos == Pos::determiner) --time;
    return time > 0 && words_[time - 1].pos == Pos::infinitive &&
           (words_[time - 1].lemma == "passer" || words_[time - 1].lemma == "attendre");
  }

  // « Les faits remontent au 3 juin », « Le conseil a retenu avril », « Il était 21 h 40 quand … »
  [[nodiscard]] bool is_needed(const TimeUse& time) const {
    const bool year = words_[time.begin].pos == Pos::number && time.begin > 0;
    if (year && (words_[time.begin - 1].lemma == "dire" || words_[time.begin - 1].lemma == "annoncer")) return true;
    if (is_fixed(time) || is_object(time.begin)) return true;
    if (time.begin > 1 && words_[time.begin - 1].lemma == "être" && words_[time.begin - 2].form == "il") return true;
    const bool dated = time.begin > 1 &&
                       (words_[time.begin - 1].form == "du" || words_[time.begin - 1].lemma == "de") &&
                       (words_[time.begin - 2].lemma == "date" || words_[time.begin - 2].lemma == "jour");
    if (dated) return true;  // « la date du 12 mai »
    if (time.begin > 0 && words_[time.begin - 1].form == "moyenne" && time.timex->type == TimexType::time)
      return true;                                                            // « passent en moyenne 1 h 30 »
    if (time.begin > 0 && words_[time.begin - 1].lemma == "un") return true;  // « un printemps intense »
    if (is_time_given(time.begin)) return true;
    for (std::size_t k = time.begin; k-- > 0 && time.begin - k <= 4;)
      if (words_[k].form.starts_with("remont") || (words_[k].lemma == "dater" && words_[k].pos == Pos::verb))
        return true;
    return false;
  }

  // « Le conseil a jusqu'au 15 juin | pour répondre »
  [[nodiscard]] bool is_time_given(std::size_t time) const {
    std::size_t k = time;
    while (k > 1 && words_[k - 1].form != "jusqu" && time - k < 2) --k;
    return k > 1 && words_[k - 1].form == "jusqu" && words_[k - 2].lemma == "avoir";
  }

  // « contre 14 695 | il y a une semaine »
  [[nodiscard]] bool is_compared(std::size_t time) const {
    return time > 1 && words_[time - 1].pos == Pos::number && words_[time - 2].form == "contre";
  }

  // « depuis 2016 et l'adoption de la loi »
  [[nodiscard]] bool is_joined(const TimeUse& time) const {
    return time.end + 1 < words_.size() && words_[time.end].form == "et" && !words_[time.end + 1].time &&
           (words_[time.end + 1].pos == Pos::determiner || words_[time.end + 1].pos == Pos::noun);
  }

  // « Samedi | sera chargé », « 2018 | a été la plus chaude »: the clause has no other subject.
  [[nodiscard]] bool is_subject(const TimeUse& time) const {
    const std::size_t c = s_.clauses.clause_of[time.begin];
    if (c >= s_.clauses.list.size()) return false;
    const Clause& clause = s_.clauses.list[c];
    const Predicate& p = clause.predicate;
    const bool told = clause.kind == ClauseKind::main && !clause.inverted && p.form == Pos::verb &&
                      clause.subject == clause.begin && (p.tense & lexicon::feature::plural) == 0;
    std::size_t behind = time.end;
    while (behind < p.begin && words_[behind].pos == Pos::adjective) ++behind;  // « La rentrée | politique s'annonce »
    const bool alone = time.begin <= clause.begin + 1 && p.begin >= behind && p.begin <= behind + 1;
    if (!told || !alone || is_personal(behind)) return false;
    if (time.begin > clause.begin && words_[clause.begin].pos != Pos::determiner) return false;
    return p.begin == behind || words_[behind].lemma == "ne" || words_[behind].pos == Pos::pronoun;
  }

  [[nodiscard]] bool is_personal(std::size_t k) const {
    return words_[k].form == "il" || words_[k].form == "elle" || words_[k].form == "on" || words_[k].form == "c";
  }

  // « Le maire a promis "une réponse en juin" »: what is quoted is not changed, unless the title is what is said there,
  // or nothing but the time is quoted.
  [[nodiscard]] bool is_quoted(std::size_t time) const {
    const auto opened = open_quotation(words_, time);
    std::size_t closed = time;
    while (closed < words_.size() && !is_quote(words_[closed])) ++closed;
    if (!opened || closed == words_.size() || *opened < draft_.core) return false;
    const Word& before = words_[*opened - 1];  // « lui a dit | "à demain" », « dans | "les prochains mois" »
    if (before.pos == Pos::preposition || lexicon::is_saying_verb(before.lemma)) return true;
    return std::any_of(
        words_.begin() + static_cast<std::ptrdiff_t>(*opened) + 1, words_.begin() + static_cast<std::ptrdiff_t>(closed),
        [](const Word& w) { return !w.time && w.form.size() > 2 && !contains(kTimePrepositions, w.form); });
  }

  // « du 28 au 30 mai », « de 2010 à 2017 »
  [[nodiscard]] bool is_span(const TimeUse& time) const {
    return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(time.begin),
                       words_.begin() + static_cast<std::ptrdiff_t>(time.end),
                       [](const Word& w) { return w.form == "au" || w.form == "a"; });
  }

  // « entre le vote | du 28 juin et le 14 juillet »
  [[nodiscard]] bool is_between(std::size_t time) const {
    constexpr std::size_t kFarthest = 8;
    bool other = false;  // than times
    for (std::size_t k = time; k-- > 0 && time - k <= kFarthest && !is_cut(words_, k) && words_[k].pos != Pos::verb;) {
      if (words_[k].form == "entre" && words_[k].pos == Pos::preposition) return other;
      if (words_[k].form == "et") return false;  // « entre hommes et femmes »
      other |= words_[k].pos == Pos::noun && !words_[k].time;
    }
    return false;
  }

  // « la présidentielle | de 2022 », « les attentats terroristes | du 13 novembre 2015 »: a time that means the same
  // for every reader and tells which of several.
  [[nodiscard]] bool names_which(const TimeUse& time) const {
    if (time.begin < 2 || !is_of(words_[time.begin - 1]) || is_span(time)) return false;
    if (time.timex->derivation.source != Derivation::Source::text) return false;
    const bool goes_on = time.end < words_.size() && (words_[time.end].lemma == "à" || words_[time.end].form == "au");
    std::size_t noun = time.begin - 2;
    const bool headless = noun > 0 && words_[noun].pos == Pos::adjective && words_[noun - 1].pos == Pos::determiner;
    if (noun > 0 && words_[noun].pos == Pos::adjective && !headless) --noun;
    return !goes_on && (headless || words_[noun].pos == Pos::noun) && !words_[noun].time && !leads_time(noun);
  }

  // « au cours | de 2022 »
  [[nodiscard]] bool leads_time(std::size_t noun) const {
    constexpr auto kNouns =
        std::to_array<std::string_view>({"partir", "compter", "rapport", "cours", "terme", "horizon", "courant",
                                         "au-delà", "début", "fin", "milieu", "mois", "an", "année"});
    return contains(kNouns, words_[noun].lemma);
  }

  [[nodiscard]] bool stays(const TimeUse& time) const {
    if (is_subject(time) || is_quoted(time.begin)) return true;
    if (time.timex->type != TimexType::date && time.timex->type != TimexType::time) return true;
    if (time.end == time.begin + 1 && words_[time.begin].pos == Pos::adjective)
      return true;  // « les récentes frappes »
    const bool of = time.begin > 0 && (words_[time.begin - 1].form == "du" || words_[time.begin - 1].form == "des");
    if (time.noun && of) return true;  // « l'accord du 3 mai »
    const bool day = words_[time.begin].pos == Pos::number && !is_span(time);
    if (of && day && time.begin > 1 && words_[time.begin - 2].pos == Pos::noun)
      return true;  // « le bal du 14 juillet »
    if (is_between(time.begin) || names_which(time)) return true;
    if (is_needed(time) || is_joined(time)) return true;
    return is_restriction(time.begin) || counts_from_noun(time);
  }

  void drop_time(const TimeUse& time) {
    if (stays(time)) return;
    std::size_t begin = time.begin;
    if (begin > 0 && (words_[begin - 1].form == "tout" || words_[begin - 1].form == "toute")) --begin;
    const std::size_t first = begin;
    const bool inside = time.end < words_.size() && begin > 0 && words_[begin - 1].pos == Pos::determiner &&
                        (words_[time.end].pos == Pos::adjective || words_[time.end].pos == Pos::noun);
    while (!inside && begin > 0 && first - begin < 3 && words_[begin - 1].pos != Pos::noun &&
           words_[begin - 1].pos != Pos::verb && words_[begin - 1].pos != Pos::participle &&
           contains(kTimePrepositions, words_[begin - 1].form))
      --begin;
    begin = past_lead(begin);
    const bool late = begin > 1 && words_[begin - 1].form == "tard" && words_[begin - 2].form == "jusque";
    if (is_compared(begin)) begin -= 2;
    if (late) begin -= 2U + (begin > 2 && words_[begin - 3].pos == Pos::adverb ? 1U : 0U);  // « souvent jusque tard »
    if (begin > 1 && (is_plan_of_noun(begin - 1) || describes_by_time(begin - 1, time.end))) --begin;
    const bool apart = begin > 1 && is_set_apart_by_time(begin - 1, time.end);
    if (apart) --begin;
    std::size_t end = time.end;
    while (end < words_.size() &&
           (words_[end].lemma == "prochain" || words_[end].lemma == "dernier" || words_[end].form == "gmt") &&
           words_[end].pos != Pos::determiner)
      ++end;
    if (end + 1 < words_.size() && words_[end].form == "heure" && words_[end + 1].lemma == "local") end += 2;
    end = past_explanation(end);
    std::fill(out_.begin() + static_cast<std::ptrdiff_t>(begin), out_.begin() + static_cast<std::ptrdiff_t>(end), true);
    // « Avec la loi, promulguée le 3 mai, | cette rentrée »: one comma stays before a subject
    const bool subject =
        end + 1 < words_.size() && (words_[end + 1].pos == Pos::determiner || words_[end + 1].pos == Pos::proper);
    if (apart && subject && end < draft_.core)
      out_[begin - 1] = true;
    else
      drop_commas(begin, end);
  }

  // « en 2012 |, année du titre |», unless the title tells of it.
  [[nodiscard]] std::size_t past_explanation(std::size_t end) const {
    if (explanation(words_, end) != end + 1) return end;
    std::size_t behind = end + 1;
    while (behind < words_.size() && !is_cut(words_, behind)) ++behind;
    return end < draft_.core && draft_.core <= behind ? end : behind;
  }

  // « à partir de », « par rapport à », « en sortie de » go with their time.
  [[nodiscard]] std::size_t past_lead(std::size_t begin) const {
    if (begin < 2) return begin;
    const Letters& form = words_[begin - 1].form;
    const bool leads =
        form == "partir" || form == "compter" || form == "rapport" || form == "cours" || form == "horizon";
    const Letters& before = words_[begin - 2].form;
    if (before == "en" && (form == "cours" || form == "sortie") && is_of(words_[begin])) return begin - 2;
    if (!leads || (before != "a" && before != "au" && before != "par" && before != "l") ||
        words_[begin - 2].pos == Pos::verb)
      return begin;
    --begin;
    while (begin > 0 &&
           (words_[begin - 1].form == "a" || words_[begin - 1].form == "par" || words_[begin - 1].form == "au" ||
            words_[begin - 1].form == "l") &&
           words_[begin - 1].pos != Pos::verb)
      --begin;
    return begin;
  }

  void drop_commas(std::size_t begin, std::size_t end) {
    const bool comma_behind = end + 1 < words_.size() && words_[end].form == ",";
    const bool after_verb = begin > 1 && words_[begin - 1].form == "," && !comma_behind && end < words_.size() &&
                            (words_[begin - 2].pos == Pos::verb || words_[begin - 2].pos == Pos::participle);
    if (after_verb && words_[end].pos == Pos::preposition) out_[begin - 1] = true;  // « était reçu, mardi par … »
    if (begin > 0 && words_[begin - 1].form == "," && comma_behind) out_[begin - 1] = out_[end] = true;
    const bool of = end < words_.size() && (words_[end].form == "de" || words_[end].form == "d");
    if (begin > 0 && words_[begin - 1].form == "," && of) out_[begin - 1] = true;  // « détenteur, depuis 2014 d'une … »
    const bool phrase = comma_behind && (words_[end + 1].pos == Pos::preposition || words_[end + 1].form == "au" ||
                                         words_[end + 1].form == "aux");
    const bool said = comma_behind && is_que(words_, end + 1) && begin > 0 &&
                      (words_[begin - 1].pos == Pos::participle || words_[begin - 1].pos == Pos::verb);
    if (phrase || said) out_[end] = true;  // « a eu lieu vers 21 h, entre … », « a dit mardi, qu'il … »
  }

  // « En mars | et encore plus | en avril, | le ministre a … »: small words that held times together.
  void drop_opening(std::size_t begin) {
    std::size_t comma = begin;
    bool timed = false;
    for (; comma < draft_.core && words_[comma].form != ","; ++comma) {
      const Pos pos = words_[comma].pos;
      timed |= out_[comma];
      const bool small = pos == Pos::conjunction || pos == Pos::adverb || pos == Pos::preposition;
      const bool dropped = out_[comma] || is_quote(words_[comma]);
      if (!dropped && (!small || contains(kLimits, words_[comma].form))) return;
    }
    if (!timed || comma >= draft_.core) return;
    for (std::size_t k = begin; k <= comma; ++k) out_[k] = out_[k] || !is_quote(words_[k]);
  }

  // « mardi à 22 h, soit mercredi à 2 h | à Paris »
  void drop_to_cut(std::size_t k) {
    for (; k < words_.size() && !is_cut(words_, k); ++k) out_[k] = true;
  }

  // « …, selon la préfecture, … »
  void drop_source(std::size_t k) {
    const bool apres = words_[k].form == "apres" && k > 0 && words_[k - 1].form == "d";
    if (words_[k].form != "selon" && !apres) return;
    const std::size_t begin = apres ? k - 1 : k;
    if (begin > 0 && !is_cut(words_, begin - 1)) return;
    std::size_t end = past_source(words_, k + 1, words_.size());
    for (std::size_t j = begin; j < end; ++j)
      if (words_[j].pos == Pos::verb || j + 1 == draft_.core) return;
    std::size_t name = end + 1;  // « selon le préfet, | Jean Petit »
    while (name < words_.size() && words_[name].pos == Pos::proper) ++name;
    if (name > end + 1 && is_cut(words_, std::min(name, words_.size() - 1))) end = name;
    std::fill(out_.begin() + static_cast<std::ptrdiff_t>(begin), out_.begin() + static_cast<std::ptrdiff_t>(end), true);
    const bool apposed = begin > 1 && end + 1 < words_.size() && is_nominal(words_[begin - 2]) &&
                         words_[begin - 1].form == "," && words_[end].form == "," &&
                         words_[end + 1].pos == Pos::determiner;  // « 300 cas |, selon l'ARS|, un record »
    if (!apposed) drop_commas(begin, end);
    if (apposed) out_[end] = true;
  }

  // An adverb links where it stands beside a verb: « a également signé », not « notamment le maire »; phrases do
  // anywhere.
  void drop_link(std::size_t k) {
    if (out_[k]) return;
    if (is_emphatic(k)) out_[k] = true;
    const std::size_t length = link_length(words_, k, words_.size());
    if (length == 0 || (is_que(words_, k + length) && opens_clause(k + length - 1))) return;
    if (length == 1 && !stands_by_verb(k)) return;
    std::fill_n(out_.begin() + static_cast<std::ptrdiff_t>(k), length, true);
    drop_commas(k, k + length);
  }

  // « alors | que », « de même | que », not « il a dit en outre | que »
  [[nodiscard]] bool opens_clause(std::size_t last) const {
    const Letters& form = words_[last].form;
    return form != "outre" && form != "ailleurs" && form != "effet" && form != "revanche" && form != "cote" &&
           form != "part" && form != "tour";
  }

  // « Le chanteur a lui enregistré un message »
  [[nodiscard]] bool is_emphatic(std::size_t k) const {
    const Letters& form = words_[k].form;
    const bool strong = form == "lui" || form == "elle" || form == "eux" || form == "elles";
    return strong && k > 0 && k + 1 < words_.size() && words_[k - 1].pos == Pos::verb &&
           words_[k - 1].glue != text::Glue::hyphen && words_[k].glue != text::Glue::hyphen &&
           words_[k + 1].pos == Pos::participle;
  }

  [[nodiscard]] bool stands_by_verb(std::size_t k) const {
    const bool links = words_[k].pos == Pos::adverb || words_[k].form == "donc";
    if (!links || k == 0 || k + 1 >= words_.size()) return false;
    const Word& after = words_[k + 1];
    const Word& before = words_[k - 1];
    const bool verb_before = before.pos == Pos::verb || before.pos == Pos::adverb || before.lemma == "être";
    const bool compares = words_[k].form == "aussi" && after.pos != Pos::participle && after.pos != Pos::infinitive;
    return verb_before && !compares && after.pos != Pos::adverb && (after.pos != Pos::sign || is_quote(after));
  }

  const TitleSource& s_;
  const Words& words_;
  const TitleDraft& draft_;
  std::vector<bool> out_;
};

// « le parc rouvrira lundi, | les jardins le 2 juin »: a comma opens a noun phrase with a time and no verb.
bool opens_gapped(const TitleSource& s, const std::vector<bool>& dropped, std::size_t comma) {
  if (s.words[comma].form != "," || !is_cut(s.words, comma)) return false;
  std::size_t k = comma + 1;
  const auto in_phrase = [&](const Word& w) {
    return is_nominal(w) || w.pos == Pos::determiner || w.form == "et" || w.form == "de" || w.form == "d";
  };
  while (k < s.words.size() && !s.words[k].time && !dropped[k] && in_phrase(s.words[k])) ++k;
  return k > comma + 2 && k < s.words.size() && s.words[k].time && dropped[k];
}

// The mark in the line that ends a quotation which began before it, where the clause goes on: « "des ordres ont été
// donnés | " aux forces … »; the number of words where there is none.
std::size_t foreign_mark(const TitleSource& s, const std::vector<std::size_t>& line, const std::vector<bool>& dropped) {
  const auto mark = std::find_if(line.begin(), line.end(), [&](std::size_t k) { return s.words[k].form == "\""; });
  if (mark == line.end() || mark == line.begin() || *mark + 1 >= s.words.size()) return s.words.size();
  std::size_t next = *mark + 1;
  while (next + 1 < s.words.size() && dropped[next]) ++next;
  const bool ends = s.words[*mark].glue == text::Glue::none && s.words[*mark + 1].glue == text::Glue::space;
  const bool goes_on = s.words[next].pos == Pos::preposition || s.words[next].form == "aux";
  return ends && goes_on && open_quotation(s.words, line.front()) ? *mark : s.words.size();
}

}  // namespace

std::vector<std::size_t> kept_words(const TitleSource& s, const TitleDraft& draft) {
  const std::vector<bool> dropped = Sieve(s, draft).run();
  const std::size_t foreign = draft.whole ? s.words.size() : foreign_mark(s, draft.words, dropped);
  std::vector<std::size_t> out;
  for (const std::size_t k : draft.words) {
    if (k > draft.core && opens_gapped(s, dropped, k)) break;
    if (!dropped[k] && k != foreign) out.push_back(k);
  }
  while (!out.empty() && s.words[out.front()].pos == Pos::sign && s.words[out.front()].form != "\"" &&
         s.words[out.front()].form != "«")
    out.erase(out.begin());
  return out;
}

}  // namespace frise::event
