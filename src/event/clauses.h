// Clauses: the pieces of a sentence that each tell one thing.
//
//   Belousov, | arrivé vendredi à Pyongyang | pour discuter, | a été reçu par Kim, | qui a salué l'accord.
//   subject     participle                                    main                   relative
//
// A sentence is cut at signs, relatives and conjunctions into chunks; a chunk without a predicate belongs to the clause
// beside it. This is no parser: it is wrong where French is long-winded, and good enough to say which verb a time or a
// number stands with.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "event/words.h"

namespace frise::event {

/// A verb group: auxiliaries, modals, adverbs between and the verb that carries the meaning.
struct Predicate {
  std::size_t begin = 0;  // words [begin, end)
  std::size_t end = 0;
  std::string lemma;            // of the verb that carries the meaning: « a été mis en examen » → mettre
  Pos form = Pos::verb;         // verb, participle, gerund or infinitive: of the group's first word
  lexicon::Features tense = 0;  // of the finite word
  bool compound = false;        // avoir or être with a participle
  bool passive = false;
  bool negated = false;
  bool modal = false;  // devoir, pouvoir, aller … with an infinitive
  std::string modal_lemma;
};

enum class ClauseKind : std::uint8_t {
  main,
  complement,   // after « que »
  relative,     // qui, dont, où …
  participial,  // arrivé vendredi
  adverbial,    // quand, si, lorsque …
};

struct Clause {
  std::size_t begin = 0;  // words [begin, end): the chunk that holds the predicate and what follows it
  std::size_t end = 0;
  std::size_t subject =
      0;  // where its subject begins, which may be chunks before `begin`; begin where it is in the chunk
  std::size_t context = 0;  // where the adjuncts before it begin: « Lors d'une réunion à Pyongyang, Kim a … »
  ClauseKind kind = ClauseKind::main;
  Predicate predicate;
  bool inverted = false;             // « …, a déclaré Antony Blinken »: its subject stands behind the verb
  std::optional<std::size_t> leads;  // the main clause that it introduces: « Réunis à Brême, les ministres ont … »
};

struct Clauses {
  std::vector<Clause> list;            // in order of their predicates
  std::vector<std::size_t> clause_of;  // for each word the clause it belongs to; list.size() where none
};

/// The clauses of a sentence. Linear in its words.
[[nodiscard]] Clauses clauses_of(const Words& words);

/// The word is a sign that parts clauses: not the comma of « 7,40 », nor those of « est, lui, reporté ».
[[nodiscard]] bool is_cut(const Words& words, std::size_t k);

/// The sign is one of the commas of « est, elle, reportée ».
[[nodiscard]] bool is_emphasis(const Words& words, std::size_t k);

}  // namespace frise::event
