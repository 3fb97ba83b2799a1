#include "event/title_identity.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "event/antecedent.h"
#include "event/attachment.h"
#include "event/title.h"
#include "event/title_head.h"
#include "event/title_line.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/title_words.h"
#include "lexicon/morphology.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;

constexpr std::size_t kLongestTail = 60;  // code points
constexpr lexicon::Features kGender = feature::masculine | feature::feminine;

bool is_definite(const Word& w) {
  const bool contracted = w.form == "du" || w.form == "au";
  return contracted ||
         (w.pos == Pos::determiner && (w.form == "le" || w.form == "la" || w.form == "l" || w.form == "les"));
}

bool is_indefinite(const Word& w) { return w.pos == Pos::determiner && (w.form == "un" || w.form == "une"); }

// The subject of a title that is a definite noun alone: « Le ministre | a », « L'ancien ministre français | a »; or a
// noun elsewhere that only points back: « a fermé | cette centrale ».
struct BareHead {
  std::size_t begin = 0;  // words of the title
  std::size_t noun = 0;
  std::size_t end = 0;
  lexicon::Features features = 0;
};

bool goes_on_with_verb(const Word& w) {
  return w.pos == Pos::verb || w.form == "ne" || w.form == "n" || w.form == ":" ||
         (w.pos == Pos::pronoun && (w.lemma == "se" || w.form == "y" || w.form == "en"));
}

std::optional<BareHead> bare_head(const Words& title) {
  if (title.size() < 3 || !is_definite(title[0]) || title[0].pos != Pos::determiner) return std::nullopt;
  std::size_t noun = 1;
  while (noun < title.size() && title[noun].pos == Pos::adjective) ++noun;
  if (noun == title.size() || title[noun].pos != Pos::noun || title[noun].capital) return std::nullopt;
  std::size_t end = noun + 1;
  while (end < title.size() && title[end].pos == Pos::adjective) ++end;
  if (end == title.size() || !goes_on_with_verb(title[end])) return std::nullopt;
  lexicon::Features features = phrase_features(title, 0, end);
  if (noun + 1 < end && (features & kGender) != feature::masculine && (features & kGender) != feature::feminine)
    features = (features & ~kGender) | (title[noun + 1].features & kGender);  // « L'artiste américaine »
  return BareHead{0, noun, end, features};
}

// « l'exploitation de | cette centrale »: the first noun with a demonstrative and nothing else behind the head.
std::optional<BareHead> pointing_noun(const Words& title) {
  for (std::size_t k = 1; k + 1 < title.size(); ++k) {
    if (title[k].pos != Pos::determiner || title[k].lemma != "ce" || title[k].time) continue;
    const std::size_t noun = k + 1;
    if (title[noun].pos != Pos::noun || title[noun].capital || title[noun].time || title[k - 1].form == "en") continue;
    if (contains(lexicon::fr::kPhraseNouns, title[noun].lemma)) continue;
    const std::size_t end = noun + 1;
    const bool told = end < title.size() && title[end].pos != Pos::sign && title[end].pos != Pos::preposition &&
                      title[end].pos != Pos::verb && title[end].pos != Pos::adverb &&
                      title[end].pos != Pos::conjunction;
    const bool goes_on = end < title.size() && (is_of(title[end]) || title[end].glue == text::Glue::hyphen);
    if (!told && !goes_on) return BareHead{k, noun, end, phrase_features(title, k, end)};
  }
  return std::nullopt;
}

// What stands with a noun and tells which it is.
struct Identity {
  std::optional<std::size_t> name;  // in the article's book
  std::string called;               // the name alone: « Jean Petit »
  std::string tail;                 // what stands behind the noun: « de la Santé Jean Petit »
  bool introduced = false;          // as unknown: « un homme | de trente ans »
  bool here = false;                // in the sentence of the title
  bool person = false;
};

template <typename Fits>
const NameUse* find_name(const ReadSentence& s, Fits fits) {
  const auto found = std::find_if(s.names.begin(), s.names.end(), fits);
  return found == s.names.end() ? nullptr : &*found;
}

const NameUse* name_at(const ReadSentence& s, std::size_t word) {
  return find_name(s, [&](const NameUse& use) { return use.begin == word; });
}

const NameUse* name_before(const ReadSentence& s, std::size_t word) {
  return find_name(s, [&](const NameUse& use) { return use.end == word; });
}

bool ends_in_quantity(const Word& last) { return last.pos == Pos::number && last.glue == text::Glue::space; }

// What an article says with one noun.
class Mentions {
 public:
  /// Of the noun that heads a title.
  Mentions(const IdentitySource& source, const Words& title, const BareHead& head)
      : text_(source.text), current_(source.sentences[source.current]), title_(title), head_(head) {}

  // The noun at word `noun` of a sentence.
  void read(const ReadSentence& s, std::size_t noun) {
    const std::size_t begin = phrase_begin(s.words, noun);
    const Word& first = s.words[begin];
    if (!can_be_said_of(agreement(s.words, {begin, noun + 1}), head_.features)) return;
    if (read_behind_name(s, begin, noun)) return;
    if (!is_definite(first) && !is_indefinite(first)) return;
    std::size_t end = noun + 1;
    while (end < s.words.size() && s.words[end].pos == Pos::adjective) ++end;
    if (read_before_name(s, begin, noun, end)) return;
    const bool complemented = end < s.words.size() && is_of(s.words[end]);
    if (complemented) end = complement_end(s.words, noun);
    if (read_before_name(s, begin, noun, end)) return;
    known_ |= is_definite(first) && !complemented;
    if (complemented && !known_ && is_told_alike(s.words, begin, noun))
      add(s, {noun + 1, end}, nullptr, is_indefinite(first));
  }

  [[nodiscard]] bool has_any() const { return !found_.empty(); }

  // The noun stands with another name than that.
  [[nodiscard]] bool names_other(std::size_t name) const {
    return std::any_of(found_.begin(), found_.end(),
                       [&](const Identity& identity) { return identity.name && identity.name != name; });
  }

  // The only one that is named, else the only one that is told more of; nothing where there are two.
  [[nodiscard]] const Identity* only() const {
    const Identity* named = nullptr;
    const Identity* described = nullptr;
    for (const Identity& identity : found_) {
      const Identity*& first = identity.name ? named : described;
      if (first == nullptr) first = &identity;
      if (identity.name ? first->name != identity.name : first->tail != identity.tail) return nullptr;
    }
    return named != nullptr ? named : described;
  }

 private:
  // The same adjectives stand before the noun: « un jeune homme de vingt ans », « Le jeune homme ».
  [[nodiscard]] bool is_told_alike(const Words& words, std::size_t begin, std::size_t noun) const {
    return std::equal(words.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                      words.begin() + static_cast<std::ptrdiff_t>(noun),
                      title_.begin() + static_cast<std::ptrdiff_t>(head_.begin) + 1,
                      title_.begin() + static_cast<std::ptrdiff_t>(head_.noun),
                      [](const Word& a, const Word& b) { return a.lemma == b.lemma; });
  }

  // The end of what « de » joins to the noun: not « de vingt ans | et blessant sept personnes ».
  static std::size_t complement_end(const Words& words, std::size_t noun) {
    const std::size_t end = phrase_end(words, noun);
    for (std::size_t k = noun + 1; k < end; ++k)
      if (words[k].form == "et") return k;
    return end;
  }

  // « la chanteuse | Jeanne Riva », « le ministre de la Santé, | Jean Petit, », « le député MR | Jean Petit »
  bool read_before_name(const ReadSentence& s, std::size_t begin, std::size_t noun, std::size_t end) {
    if (end >= s.words.size()) return false;
    const bool apart = s.words[end].form == ",";
    if (is_of_noun_before(s.words, begin, apart)) return false;
    const NameUse* use = apart ? name_at(s, end + 1) : name_joined(s, noun, end);
    if (use == nullptr) return false;
    while (const NameUse* next = name_at(s, use->end)) use = next;
    if (!can_bear(s, *use)) return false;
    if (apart && !(is_full_name(s, *use) && use->end < s.words.size() && s.words[use->end].form == ",")) return false;
    add(s, {noun + 1, use->end}, use, false);
    return true;
  }

  // « la porte-parole | du gouvernement Jeanne Riva », « l'hôte | du président, Jean Petit, »: the name is of the noun
  // before.
  static bool is_of_noun_before(const Words& words, std::size_t begin, bool apart) {
    const std::size_t of = words[begin].form == "du" ? begin : begin > 0 && is_of(words[begin - 1]) ? begin - 1 : 0;
    if (of == 0 || words[of - 1].pos != Pos::noun) return false;
    return is_function(words[of - 1].form) || (apart && !lexicon::is_event_noun(words[of - 1].lemma));
  }

  // The name is whole and one that the noun can have: not « la procureure Jean Petit », « le jeu NBA | 2020 ».
  [[nodiscard]] bool can_bear(const ReadSentence& s, const NameUse& use) const {
    const Word& first = s.words[use.begin];
    const Word* next = use.end < s.words.size() ? &s.words[use.end] : nullptr;
    const bool breaks = next != nullptr && next->pos != Pos::sign &&
                        (next->capital || next->pos == Pos::number || next->glue != text::Glue::space);
    const bool goes_on = use.end + 1 < s.words.size() && is_of(*next) && s.words[use.end + 1].capital;
    const bool fits = !is_full_name(s, use) || can_be_said_of(first.features & kGender, head_.features & kGender);
    return !breaks && !goes_on && fits;
  }

  // The name just behind the phrase, or its last words: « le ministre de la Santé | Jean Petit ».
  static const NameUse* name_joined(const ReadSentence& s, std::size_t noun, std::size_t end) {
    if (s.words[end].pos == Pos::proper) return name_at(s, end);
    const NameUse* last = name_before(s, end);
    if (last == nullptr || last->begin <= noun + 1 || !is_full_name(s, *last)) return nullptr;
    const Pos before = s.words[last->begin - 1].pos;
    return before == Pos::noun || before == Pos::proper || before == Pos::adjective ? last : nullptr;
  }

  // « Jeanne Riva, | chanteuse », « Jeanne Riva, | la chanteuse qui … »; not « selon Jeanne Riva, | la chanteuse a … »
  bool read_behind_name(const ReadSentence& s, std::size_t begin, std::size_t noun) {
    if (begin < 2 || s.words[begin - 1].form != ",") return false;
    const NameUse* use = name_before(s, begin - 1);
    if (use == nullptr || !is_full_name(s, *use) || !can_bear(s, *use)) return false;
    const Word* next = noun + 1 < s.words.size() ? &s.words[noun + 1] : nullptr;
    const bool relative = next != nullptr && (next->pos == Pos::relative || next->pos == Pos::preposition);
    const bool bare = s.words[begin].pos == Pos::noun || s.words[begin].pos == Pos::adjective;
    const bool apposed = bare ? next == nullptr || next->form != "et" : next != nullptr && relative;
    if (apposed) add(s, {use->begin, use->end}, use, false);
    return apposed;
  }

  void add(const ReadSentence& s, WordRange range, const NameUse* use, bool introduced) {
    Identity identity;
    if (use != nullptr) identity = {use->name, line(s, {use->begin, use->end}), {}};
    identity.tail = line(s, range);
    identity.introduced = introduced;
    identity.here = &s == &current_;
    identity.person = use != nullptr && is_full_name(s, *use);
    if (!identity.tail.empty()) found_.push_back(std::move(identity));
  }

  // Empty where it has times, quotations, brackets or a possessive in it, or is long.
  [[nodiscard]] std::string line(const ReadSentence& s, WordRange range) const {
    TitleLine out(text_);
    for (std::size_t k = range.first; k < range.second; ++k) {
      const Word& w = s.words[k];
      const bool owned = w.pos == Pos::determiner && (w.lemma == "son" || w.lemma == "leur");
      if (w.time || is_quote(w) || w.form == "(" || owned) return {};
      if (w.form != ",") out.add(w);
    }
    if (range.first < range.second && ends_in_quantity(s.words[range.second - 1])) return {};  // « de 80 | kWh »
    return title_length(out.str()) <= kLongestTail ? out.str() : std::string();
  }

  std::string_view text_;
  const ReadSentence& current_;
  const Words& title_;
  const BareHead& head_;
  std::vector<Identity> found_;
  bool known_ = false;  // it was spoken of as known before anything told which it is
};

// « Jean Morel a salué le chanteur »: whom the sentence names apart from the noun is somebody else.
bool names_apart(const ReadSentence& s, const Identity& identity) {
  return identity.person && !identity.here &&
         std::any_of(s.names.begin(), s.names.end(), [&](const NameUse& use) { return use.name == identity.name; });
}

// Of an article on one woman, « la nageuse ».
Identity identity_of(const Person& person) { return {person.name, person.called, person.called, false, false, true}; }

// « les passagers | du vol »; not « les députés | de gauche », who are some of them, nor one of whom a name tells.
bool can_tell_several(const Word& noun, const Identity& identity) {
  const std::string_view tail = identity.tail;
  const bool whole = tail.starts_with("du ") || tail.starts_with("des ") || tail.starts_with("de la ") ||
                     tail.starts_with("de l’") || tail.starts_with("de l'") || tail.starts_with("d'un") ||
                     tail.starts_with("d’un");
  return whole && !identity.name && !is_function(noun.form);
}

// « Le ministre | a démissionné » with what tells who he is.
std::string with_identity(const std::string& title, const Words& words, const BareHead& head,
                          const Identity& identity) {
  const bool simple = head.end == head.noun + 1;  // « le ministre français » is told apart by a name alone
  if (!simple && !identity.name) return title;
  if (words[0].form == "les" && !can_tell_several(words[head.noun], identity)) return title;
  const std::string& tail = simple ? identity.tail : identity.called;
  if (tail.empty() || title.find(tail) != std::string::npos) return title;
  if (identity.name && title.find(identity.called) != std::string::npos) return title;
  const std::size_t end = words[head.end - 1].span.end;
  const Letters& noun = words[head.noun].lemma;
  std::string phrase = title.substr(0, end) + " " + tail;
  if (identity.name && (noun == "homme" || noun == "femme"))
    phrase = identity.called;
  else if (identity.introduced)
    phrase = ((head.features & feature::masculine) != 0 ? "Un " : "Une ") +
             title.substr(words[1].span.begin, end - words[1].span.begin) + " " + tail;
  std::string out = printed(phrase + title.substr(end));
  return title_length(out) <= kTitleLimit ? out : title;
}

// « cette » as « la », « ces » as « les »; empty for « cette » before an h, which may be mute or not.
std::string definite_instead(const Words& words, const BareHead& head) {
  const Letters& form = words[head.begin].form;
  const Letters& next = words[head.begin + 1].form;
  if (form == "ces") return "les ";
  if (form == "cette" && next.starts_with('h')) return {};
  if (form == "cet" || lexicon::begins_with_vowel(next)) return "l’";
  return form == "cette" ? "la " : "le ";
}

// « l'exploitation de cette centrale » with what tells which.
std::string with_pointed(const std::string& title, const Words& words, const BareHead& head, const Identity& identity) {
  const std::string article = definite_instead(words, head);
  const std::string& tail = identity.tail;
  if (article.empty() || tail.empty() || identity.introduced || title.find(tail) != std::string::npos) return title;
  const Word& before = words[head.begin - 1];
  const std::size_t end = words[head.end - 1].span.end;
  std::string phrase =
      article + title.substr(words[head.noun].span.begin, end - words[head.noun].span.begin) + " " + tail;
  std::size_t begin = words[head.begin].span.begin;
  if (before.pos == Pos::preposition && is_of(before)) {
    phrase = belonging_to(phrase);
    begin = before.span.begin;
  } else if (before.pos == Pos::preposition && before.form == "a") {
    phrase = given_to(phrase);
    begin = before.span.begin;
  }
  std::string out = printed(title.substr(0, begin) + phrase + title.substr(end));
  return title_length(out) <= kTitleLimit ? out : title;
}

// What the sentences up to the title's own say with the noun of `head`.
Mentions mentions_of(const IdentitySource& source, const Words& words, const BareHead& head) {
  Mentions out(source, words, head);
  constexpr std::size_t kMost = 300;  // a noun that stands in more places names nothing
  const std::vector<NounIndex::Place>& places = source.nouns.of(words[head.noun].lemma);
  for (std::size_t k = 0; k < std::min(places.size(), kMost) && places[k].sentence <= source.current; ++k)
    out.read(source.sentences[places[k].sentence], places[k].word);
  return out;
}

bool opens_with_article(std::string_view title) {
  return title.starts_with("Le ") || title.starts_with("La ") || title.starts_with("L’") || title.starts_with("Les ");
}

// « Le ministre | a … »
std::string identified_subject(const std::string& title, const Words& words, const BareHead& head,
                               const IdentitySource& source) {
  const Mentions mentions = mentions_of(source, words, head);
  std::optional<Identity> identity;
  if (const Identity* only = mentions.only()) {
    identity = *only;
  } else if (!mentions.has_any() && contains(lexicon::fr::kOccupations, words[head.noun].lemma)) {
    if (const Person* person = source.people.protagonist(head.features)) identity = identity_of(*person);
  }
  const bool told = identity && !names_apart(source.sentences[source.current], *identity);
  return told ? with_identity(title, words, head, *identity) : title;
}

// « L'actrice et chanteuse | était », « La chanteuse de 72 ans | se bat », « Le pétillant journaliste | débarquait »: a
// subject that says of somebody more than what he does, and names nobody.
std::optional<BareHead> described_person(const Words& title) {
  if (title.size() < 3 || !is_definite(title[0]) || title[0].form == "les") return std::nullopt;
  const auto is_occupation = [&](std::size_t k) {
    return k < title.size() && title[k].pos == Pos::noun && contains(lexicon::fr::kOccupations, title[k].lemma);
  };
  std::size_t noun = 1;
  while (noun < title.size() && title[noun].pos == Pos::adjective) ++noun;
  if (!is_occupation(noun)) return std::nullopt;
  std::size_t end = noun + 1;
  while (end < title.size() && title[end].pos == Pos::adjective) ++end;
  if (end < title.size() && title[end].form == "et" && is_occupation(end + 1)) end += 2;
  const bool aged =
      end + 3 < title.size() && is_of(title[end]) && title[end + 1].pos == Pos::number && title[end + 2].lemma == "an";
  if (aged) end += 3;
  if (end == noun + 1 && noun == 1) return std::nullopt;  // « la chanteuse », said with her name
  if (end >= title.size() || !goes_on_with_verb(title[end])) return std::nullopt;
  lexicon::Features features = title[noun].features;
  const bool either = (features & kGender) == kGender;  // « l'artiste | américain »
  for (std::size_t k = 1; k < end && either; ++k)
    if (title[k].pos == Pos::adjective) features = (features & ~kGender) | (title[k].features & kGender);
  return (features & kGender) == kGender ? std::nullopt : std::optional(BareHead{0, noun, end, features});
}

// The same with the name of whom the article is about, where it calls nobody else so.
std::string named_person(const std::string& title, const Words& words, const IdentitySource& source) {
  const auto head = described_person(words);
  const Person* person = head ? source.people.protagonist(head->features) : nullptr;
  if (person == nullptr || names_apart(source.sentences[source.current], identity_of(*person))) return title;
  const bool other = mentions_of(source, words, *head).names_other(person->name);
  return other ? title : printed(person->called + title.substr(words[head->end - 1].span.end));
}

// « … de | cette centrale »
std::string identified_object(const std::string& title, const Words& words, const BareHead& head,
                              const IdentitySource& source) {
  const Mentions mentions = mentions_of(source, words, head);
  const Identity* only = mentions.only();
  const bool told = only != nullptr && !names_apart(source.sentences[source.current], *only);
  return told ? with_pointed(title, words, head, *only) : title;
}

}  // namespace

const std::vector<NounIndex::Place>& NounIndex::of(std::string_view lemma) {
  if (places_.empty())
    for (std::size_t s = 0; s < sentences_.size(); ++s)
      for (std::size_t k = 0; k < sentences_[s].words.size(); ++k) {
        const Word& w = sentences_[s].words[k];
        if (w.pos == Pos::noun && !w.time) places_[w.lemma].push_back({s, k});
      }
  static const std::vector<Place> kNowhere;
  const auto found = places_.find(lemma);
  return found == places_.end() ? kNowhere : found->second;
}

std::string identified(std::string title, const IdentitySource& source) {
  const bool points = title.find(" ce ") != std::string::npos || title.find(" cet") != std::string::npos ||
                      title.find(" ces ") != std::string::npos;
  if (!points && !opens_with_article(title)) return title;
  const Words words = analyse(title, {0, static_cast<std::uint32_t>(title.size())});
  // What the object is stands behind the subject, which may be told longer then.
  if (const auto object = points ? pointing_noun(words) : std::nullopt)
    title = identified_object(title, words, *object, source);
  if (!opens_with_article(title)) return title;
  if (std::string named = named_person(title, words, source); named != title) return named;
  const auto subject = bare_head(words);
  return subject ? identified_subject(title, words, *subject, source) : title;
}

}  // namespace frise::event
