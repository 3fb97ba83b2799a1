#include "resolve/evidence.h"

namespace frise::resolve {
namespace {

bool looks_ahead(Bound bound) { return bound == Bound::by || bound == Bound::from || bound == Bound::at_latest; }

// « interrompue jusqu'à jeudi », « toute demande déposée après le 10 janvier sera rejetée »: an end that no finite verb
// puts into the past is to come.
bool is_end(Bound bound) { return bound == Bound::until || bound == Bound::before; }

Direction direction_of(Tense tense) {
  switch (tense) {
    case Tense::participle:
    case Tense::imperfect:
    case Tense::past:
      return Direction::past;
    case Tense::future:
      return Direction::future;
    case Tense::present:
    case Tense::none:
      return Direction::none;
  }
  return Direction::none;
}

Tense tense_of(Direction direction) {
  if (direction == Direction::none) return Tense::none;
  return direction == Direction::past ? Tense::past : Tense::future;
}

// « Incendie vendredi à Lens », « Violente attaque jeudi »: the noun, but « Le club fête dimanche ses cent ans »
bool may_be_noun(const WordForms& words, std::size_t verb) {
  if ((words.features(verb) & lexicon::feature::noun) == 0) return false;
  if (verb == 0) return true;
  // « Lens, battu vendredi, joue mardi »
  const grammar::Cursor left = words.cursor(verb - 1);
  if (left.token().kind == text::TokenKind::sign && !left.at_word(",")) return true;
  const lexicon::Features before = words.features(verb - 1);
  return (before & lexicon::feature::adjective) != 0 && (before & lexicon::feature::noun) == 0;
}

// « a annoncé une consultation du 14 au 21 mai », « la date du 17 juillet »: the verb does not say when that is.
bool is_of_new_thing(const WordForms& words, std::size_t begin) {
  if (begin < 3 || !belongs_to_noun(words, begin)) return false;
  return words.cursor(begin - 2).at_word("date") || is_one_of(words.cursor(begin - 3), {"un", "une"});
}

}  // namespace

Evidence::Evidence(Bound bound, Direction tense) : bound_(bound), telling_(Telling{tense_of(tense), true, {}}) {}

const Telling& Evidence::telling() const {
  if (!telling_) telling_ = tense_around(*words_, mention_->begin, mention_->end);
  return *telling_;
}

bool Evidence::is_of_saying() const {
  if (words_ == nullptr || mention_->begin < 2) return false;
  std::size_t auxiliary = mention_->begin - 2;
  const bool inverted = is_one_of(words_->cursor(auxiliary), {"il", "elle", "on", "ils", "elles"});  // « a-t-elle dit »
  if (inverted && auxiliary >= 2) auxiliary -= words_->cursor(auxiliary - 1).at_word("t") ? 2U : 1U;
  const bool has_said = is_one_of(words_->cursor(auxiliary), {"a", "ont"});
  return has_said && tells_saying(*words_, mention_->begin - 1);
}

bool Evidence::is_of_news_behind() const {
  return is_of_news() && mention_->begin > 2 && words_->cursor(mention_->begin - 3).at_word(",");
}

bool Evidence::is_of_news() const {
  return words_ != nullptr && mention_->begin > 1 && tells_news(*words_, mention_->begin - 1);
}

bool Evidence::is_set_against_past() const {
  if (words_ == nullptr || tense() != Tense::present) return false;
  constexpr std::size_t kOpening = 4;  // tokens: « À l'époque, … »
  if (mention_->begin == 0 || !is_one_of(words_->cursor(mention_->begin - 1), {",", ";", "et", "mais"})) return false;
  for (std::size_t k = 0; k < std::min(kOpening, mention_->begin); ++k)
    if (is_one_of(words_->cursor(k), {"epoque", "autrefois", "jadis", "naguere"})) return true;
  return false;
}

bool Evidence::spans_named_days() const {
  for (std::size_t k = words_ != nullptr ? mention_->begin : 0; words_ != nullptr && k < mention_->end; ++k)
    if (words_->cursor(k).at_word("au")) return true;
  return false;
}

bool Evidence::is_from_on() const { return words_ != nullptr && resolve::is_from_on(*words_, mention_->begin); }

bool Evidence::asks_of_now() const {
  if (words_ == nullptr || mention_->begin == 0 || !words_->cursor(mention_->end).at_word("?")) return false;
  const grammar::Cursor et = words_->cursor(mention_->begin - 1);
  return et.at_word("et") && (et.position() == 0 || et.token(-1).kind == text::TokenKind::sign);
}

bool Evidence::tells_routine() const {
  const Telling& told = telling();
  if (words_ == nullptr || told.tense != Tense::present || !told.verb || *told.verb == 0) return false;
  const std::string_view verb = words_->cursor(*told.verb).form();
  if (!verb.starts_with("leve") && !verb.starts_with("couche") && !verb.starts_with("reveille")) return false;
  if (*told.verb < 2 || !is_one_of(words_->cursor(*told.verb - 1), {"se", "me", "nous", "vous", "te"})) return false;
  return is_one_of(words_->cursor(*told.verb - 2), {"je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles"});
}

bool Evidence::tells_season() const {
  if (words_ == nullptr) return false;
  const Telling& told = telling();  // « d'avril à juin ; évitez l'été »: a verb far off does not count
  if (told.close && told.tense != Tense::present && told.tense != Tense::none) return false;
  constexpr std::size_t kNear = 8;  // words
  for (std::size_t k = mention_->begin; k-- > 0 && mention_->begin - k <= kNear;)
    if (is_one_of(words_->cursor(k),
                  {"saison", "periode", "etend", "etale", "plein", "ouvert", "ouverte", "visite", "visitent"}))
      return true;
  return false;
}

bool Evidence::points_there() const {
  for (std::size_t k = words_ != nullptr ? mention_->begin + 1 : 0; words_ != nullptr && k < mention_->end; ++k)
    if (words_->cursor(k).at_word("la") && words_->cursor(k).token().glue == text::Glue::hyphen) return true;
  return false;
}

bool Evidence::ends_in(grammar::Word word) const {
  return words_ != nullptr && words_->cursor(mention_->end - 1).at_word(word);
}

bool Evidence::is_entry() const {
  if (words_ == nullptr || mention_->begin < 2 || !words_->cursor(mention_->begin - 1).at_word(":")) return false;
  const bool ends = mention_->end == words_->size() || is_one_of(words_->cursor(mention_->end), {".", ";"});
  return ends && (tense() == Tense::none || has_noun_for_verb());
}

bool Evidence::has_noun_for_verb() const {
  const Telling& told = telling();
  return told.tense == Tense::present && told.verb && may_be_noun(*words_, *told.verb);
}

bool Evidence::is_of_participle() const {
  if (words_ == nullptr) return false;
  const Telling& told = telling();
  if (told.tense != Tense::participle || !told.verb || *told.verb == 0 || *told.verb > mention_->begin) return false;
  if ((words_->features(*told.verb - 1) & lexicon::feature::noun) == 0) return false;
  for (std::size_t k = 0; k + 1 < *told.verb; ++k) {  // « un envol réussi le 19 mars » is told by nothing else
    const auto tense = tense_at(*words_, k);
    if (tense && *tense != Tense::participle) return true;
  }
  return false;
}

bool Evidence::dates_back() const {
  if (words_ == nullptr || mention_->begin < 2) return false;
  const bool placed = is_one_of(words_->cursor(mention_->begin - 1), {"du", "de", "d", "au", "a", "en"});
  const grammar::Cursor c = words_->cursor(mention_->begin - (placed ? 2 : 1));
  if (c.position() > 0 && is_one_of(words_->cursor(c.position() - 1), {"faits", "scene"})) return false;  // the story
  const std::string_view verb = c.form();
  if (c.at_word("la", -1)) return false;  // « porte la date du 9 juin »
  return verb.starts_with("remont") || verb == "date" || verb == "datent" || verb == "datait" || verb == "dataient";
}

bool Evidence::is_open_end() const { return is_end(bound_); }

bool Evidence::is_time_given() const {
  if (words_ == nullptr || bound_ != Bound::until) return false;
  std::size_t until = mention_->begin;
  while (until > 0 && mention_->begin - until < 3 && !words_->cursor(until).at_word("jusqu")) --until;
  return until > 0 && words_->cursor(until).at_word("jusqu") && is_one_of(words_->cursor(until - 1), {"a", "ont"});
}

// « La réunion est aujourd'hui. », but « ce que nous sommes aujourd'hui »
bool Evidence::is_predicate(std::size_t verb) const {
  if (verb + 1 != mention_->begin || !is_one_of(words_->cursor(verb), {"est", "sont"})) return false;
  for (std::size_t k = verb; k-- > 0 && verb - k <= 3;)
    if (words_->cursor(k).has(lexicon::Sense::clause_opener)) return false;
  return mention_->end == words_->size() || is_one_of(words_->cursor(mention_->end), {".", "!"});
}

// « n'occupe plus que cent personnes », « n'en fabrique plus »
bool Evidence::is_over(std::size_t verb) const {
  if (!words_->cursor(verb + 1).at_word("plus")) return false;
  for (std::size_t k = verb; k-- > 0 && verb - k <= 3;)
    if (is_one_of(words_->cursor(k), {"n", "ne"})) return true;
  return false;
}

bool Evidence::tells_state() const {
  const Telling& told = telling();
  if (told.tense == Tense::present && told.verb && is_over(*told.verb)) return true;
  if (told.verb && tells_our_days(*words_, *told.verb)) return true;
  if (told.tense == Tense::future && told.verb && foresees(*words_, *told.verb)) return true;  // « attend aujourd'hui »
  if (told.verb && words_->cursor(*told.verb).form().ends_with("ons") && *told.verb > 0 &&
      words_->cursor(*told.verb - 1).at_word(","))
    return false;  // « Aujourd'hui, parlons … »
  return told.tense == Tense::present &&
         !(told.verb && (tells_happening(*words_, *told.verb) || is_predicate(*told.verb)));
}

bool Evidence::tells_present() const {
  const Telling& told = telling();
  return told.tense == Tense::present || (told.tense == Tense::future && !told.close && !told.verb);
}

bool Evidence::narrates() const {
  const Telling& told = telling();
  return told.tense == Tense::past && told.verb && (words_->features(*told.verb) & lexicon::feature::past) != 0;
}

bool Evidence::looks_further_back() const {
  const Telling& told = telling();
  return told.tense == Tense::past && told.verb && is_pluperfect(*words_, *told.verb);
}

bool Evidence::stays_behind() const {
  const Telling& told = telling();
  if (!told.verb || told.tense == Tense::future || told.tense == Tense::present) return false;
  const auto is_auxiliary = [&](std::size_t k) {
    return is_one_of(words_->cursor(k), {"avait", "avaient", "etait", "etaient"});
  };
  // « était attendu à midi »
  const auto is_plan = [&](std::size_t k) { return words_->cursor(k).has(lexicon::Sense::planned); };
  if (is_plan(*told.verb) || is_plan(*told.verb + 1)) return false;
  return is_auxiliary(*told.verb) || (*told.verb > 0 && is_auxiliary(*told.verb - 1));
}

bool Evidence::sets_scene() const { return telling().tense == Tense::imperfect || looks_further_back(); }

bool Evidence::schedules() const {
  const Telling& told = telling();
  return told.tense == Tense::present && told.close && told.verb && *told.verb < mention_->begin &&
         !may_be_noun(*words_, *told.verb) && (is_of_range() || !belongs_to_noun(*words_, mention_->begin)) &&
         (tells_happening(*words_, *told.verb) || tells_engagement(*words_, *told.verb)) &&
         !tells_mishap(*words_, *told.verb);
}

bool Evidence::engages() const {
  const Telling& told = telling();
  return told.tense == Tense::present && told.close && told.verb && *told.verb > mention_->begin &&
         !may_be_noun(*words_, *told.verb) && tells_engagement(*words_, *told.verb);
}

// « la réunion prévue le 22 mars », « Prévue le 15 juillet, la sortie … », but « est prévue le 22 mars »
bool Evidence::is_planned_thing(std::size_t verb) const {
  if (!words_->cursor(verb).has(lexicon::Sense::planned)) return false;
  if (verb == 0) return true;
  const grammar::Cursor before = words_->cursor(verb - 1);
  if (is_one_of(before, {"est", "sont", "reste", "ete"})) return false;
  return before.token().kind == text::TokenKind::sign || (words_->features(verb - 1) & lexicon::feature::noun) != 0;
}

bool Evidence::is_close() const {
  const Telling& told = telling();
  if (words_ == nullptr) return told.close;
  const bool of_participle = told.tense == Tense::participle;
  const bool may_be_plan = told.verb && ((of_participle && is_scheduled(*words_, *told.verb)) ||
                                         (told.tense == Tense::future && is_planned_thing(*told.verb)));
  return told.close && !may_be_plan && !is_of_new_thing(*words_, mention_->begin) && !is_of_thing_announced();
}

// « ont annoncé leur réouverture le 1er juin »: that of what is announced, as likely as of the announcement
bool Evidence::is_of_thing_announced() const {
  const Telling& told = telling();
  if (told.tense != Tense::past || !told.verb) return false;
  for (std::size_t k = *told.verb + 1; k + 2 < mention_->begin; ++k)
    if (tells_news(*words_, k)) return (words_->features(k + 1) & lexicon::feature::determiner) != 0;
  return false;
}

bool Evidence::is_plan_of_now() const {
  if (words_ == nullptr) return false;
  const Telling& told = telling();
  if (told.tense != Tense::future || !told.verb || *told.verb == 0) return false;
  if (is_one_of(words_->cursor(*told.verb), {"est", "sont"})) return true;
  return words_->cursor(*told.verb).has(lexicon::Sense::planned) &&
         is_one_of(words_->cursor(*told.verb - 1), {"est", "sont"});
}

bool Evidence::is_overtaken_plan() const {
  if (words_ == nullptr) return false;
  const Telling& told = telling();
  if (told.tense != Tense::future || !told.verb) return false;
  if (is_withdrawn_plan(*words_, *told.verb)) return true;
  if (!is_planned_thing(*told.verb)) return false;
  bool past = false;
  for (std::size_t k = 0; k < words_->size(); ++k) {
    const bool counts = k != *told.verb && !words_->cursor(k).at_word("minima", 1);  // « a minima »
    const auto tense = counts ? tense_at(*words_, k) : std::nullopt;
    if (tense == Tense::future || tense == Tense::present) return false;
    if (counts && tells_news(*words_, k)) return false;  // « a annoncé l'ouverture, prévue en mars »
    past = past || tense == Tense::past;
  }
  return past;
}

// « a décidé de repousser le délai jusqu'au 31 décembre », but « a pu travailler jusqu'au 15 mars »
bool Evidence::is_end_of_purpose() const {
  if (words_ == nullptr) return false;
  for (std::size_t k = mention_->begin; k-- > 1;) {
    const grammar::Cursor c = words_->cursor(k);
    if (tense_at(*words_, k) || c.token().kind == text::TokenKind::sign) return false;
    const lexicon::Features f = words_->features(k);
    if ((f & lexicon::feature::infinitive) == 0 || (f & lexicon::feature::noun) != 0) continue;
    return is_one_of(words_->cursor(k - 1), {"de", "d", "a", "pour"}) && !is_one_of(c, {"avoir", "etre"});
  }
  return false;
}

// « (la grève) a été votée jusqu'à mercredi », « a prolongé l'arrêté jusqu'à vendredi »: an end that was set
bool Evidence::is_end_decided() const {
  const Telling& told = telling();
  if (words_ == nullptr || bound_ != Bound::until || !told.verb) return false;
  static constexpr std::string_view kDecided[] = {"vote", "prolong", "reconduit", "etendu", "fixe", "autoris"};
  // « a interdit la baignade jusqu'à mercredi », but « avait interdit »
  static constexpr std::string_view kOrdered[] = {"mainten", "interdit", "suspend", "ferme", "decret", "instaur"};
  const bool just_now = is_one_of(words_->cursor(*told.verb), {"a", "ont"});
  for (std::size_t k = *told.verb + 1; k < mention_->begin; ++k) {
    if ((words_->features(k) & lexicon::feature::past_participle) == 0) continue;
    const std::string_view form = words_->cursor(k).form();
    const auto begins = [&](std::string_view stem) { return form.starts_with(stem); };
    if (std::any_of(std::begin(kDecided), std::end(kDecided), begins)) return true;
    if (just_now && std::any_of(std::begin(kOrdered), std::end(kOrdered), begins)) return true;
  }
  return false;
}

Direction Evidence::direction() const {
  if (looks_ahead(bound_)) return Direction::future;
  if (bound_ == Bound::since) return Direction::past;
  if (!is_end(bound_)) return direction_of(tense());
  const bool undecided = is_end_decided() || tense() == Tense::participle || direction_of(tense()) == Direction::none ||
                         is_end_of_purpose();
  return undecided ? Direction::future : direction_of(tense());
}

}  // namespace frise::resolve
