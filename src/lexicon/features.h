// What a French dictionary says of a word form, as bits: its parts of speech, and for verbs mood and tense.
//
// Shared by the compiler of the dictionary (src/lexicon/compiler) and its reader (morphology.h).
#pragma once

#include <cstdint>

namespace frise::lexicon {

using Features = std::uint32_t;

namespace feature {
inline constexpr Features noun = 1U << 0;
inline constexpr Features adjective = 1U << 1;
inline constexpr Features adverb = 1U << 2;
inline constexpr Features determiner = 1U << 3;
inline constexpr Features pronoun = 1U << 4;
inline constexpr Features preposition = 1U << 5;
inline constexpr Features conjunction = 1U << 6;
inline constexpr Features first_name = 1U << 7;
inline constexpr Features surname = 1U << 8;
inline constexpr Features place = 1U << 9;   // a proper name that is no person's: places, and a few brands and peoples
inline constexpr Features title = 1U << 10;  // M., Mme, Dr

inline constexpr Features infinitive = 1U << 11;
inline constexpr Features past_participle = 1U << 12;
inline constexpr Features present_participle = 1U << 13;
inline constexpr Features present = 1U << 14;
inline constexpr Features imperfect = 1U << 15;
inline constexpr Features past = 1U << 16;  // passé simple
inline constexpr Features future = 1U << 17;
inline constexpr Features conditional = 1U << 18;
inline constexpr Features subjunctive = 1U << 19;
inline constexpr Features imperative = 1U << 20;

inline constexpr Features first_person = 1U << 21;
inline constexpr Features second_person = 1U << 22;
inline constexpr Features third_person = 1U << 23;
inline constexpr Features masculine = 1U << 24;
inline constexpr Features feminine = 1U << 25;
inline constexpr Features singular = 1U << 26;
inline constexpr Features plural = 1U << 27;

inline constexpr Features finite = present | imperfect | past | future | conditional | subjunctive | imperative;
inline constexpr Features verb = finite | infinitive | past_participle | present_participle;
inline constexpr Features proper = first_name | surname | place;
}  // namespace feature

// The automaton (see compiler/automaton.h): an arc is one 32-bit number.
namespace arc {
inline constexpr std::uint32_t label_mask = 0xFFU;
inline constexpr std::uint32_t last = 1U << 8;   // no arc of the same state follows
inline constexpr std::uint32_t final = 1U << 9;  // an entry ends here
inline constexpr unsigned target_shift = 10;     // index of the target state's first arc; 0 where there is none
}  // namespace arc

// Of each form there is one entry of all its features together: the form, kFormEnd, kAllFeatures and the number of the
// feature set in two bytes. The other entries are one an analysis: the form, then kFormEnd, the number of bytes to take
// off for the lemma (plus kCountBase), the bytes to add, kLemmaEnd, and the number of the feature set in two bytes
// (each plus kCountBase). No byte of a form is below 0x20.
inline constexpr unsigned char kFormEnd = 0x01;
inline constexpr unsigned char kLemmaEnd = 0x02;
inline constexpr unsigned char kAllFeatures = 0x03;
inline constexpr unsigned char kCountBase = 0x20;
inline constexpr unsigned kTagRadix = 200;

}  // namespace frise::lexicon
