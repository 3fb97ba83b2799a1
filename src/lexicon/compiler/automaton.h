// A minimal acyclic automaton over a sorted list of byte strings, built as it is read: J. Daciuk, S. Mihov, B. Watson,
// R. Watson, « Incremental construction of minimal acyclic finite-state automata », Computational Linguistics 26(1),
// 2000.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace frise::lexicon::compiler {

class AutomatonBuilder {
 public:
  AutomatonBuilder() : path_(1) {}

  /// Adds `entry`, which must come after all entries added before, in byte order.
  void add(const std::string& entry);

  /// Ends the building. The arcs as lexicon/features.h describes them; at index 0, which no state can have, stands the
  /// index of the first state.
  [[nodiscard]] std::vector<std::uint32_t> finish();

 private:
  struct Arc {
    unsigned char label = 0;
    bool final = false;
    std::uint32_t target = 0;  // index of a frozen state's first arc
  };
  using State = std::vector<Arc>;

  std::uint32_t freeze(const State& state);
  void freeze_below(std::size_t depth);

  std::string last_;
  std::vector<State> path_;  // the states along the entry added last; the last arc of each leads to the next
  std::vector<std::uint32_t> arcs_ = {0};
  std::unordered_map<std::string, std::uint32_t> frozen_;  // by the bytes of the arcs
};

}  // namespace frise::lexicon::compiler
