#include "lexicon/compiler/automaton.h"

#include <algorithm>
#include <stdexcept>

#include "lexicon/features.h"

namespace frise::lexicon::compiler {

void AutomatonBuilder::add(const std::string& entry) {
  if (entry == last_) return;
  if (entry < last_) throw std::logic_error("entries must be added in order");
  const auto [mine, theirs] = std::mismatch(entry.begin(), entry.end(), last_.begin(), last_.end());
  const auto shared = static_cast<std::size_t>(mine - entry.begin());
  freeze_below(shared);
  for (std::size_t k = shared; k < entry.size(); ++k) {
    path_.back().push_back({static_cast<unsigned char>(entry[k]), k + 1 == entry.size(), 0});
    path_.emplace_back();
  }
  last_ = entry;
}

// Freezes the states of the path deeper than `depth`: no later entry can add to them.
void AutomatonBuilder::freeze_below(std::size_t depth) {
  while (path_.size() > depth + 1) {
    const State state = std::move(path_.back());
    path_.pop_back();
    path_.back().back().target = freeze(state);
  }
}

std::uint32_t AutomatonBuilder::freeze(const State& state) {
  if (state.empty()) return 0;
  std::string key;
  std::vector<std::uint32_t> packed;
  for (const Arc& a : state) {
    const bool last = &a == &state.back();
    packed.push_back(a.label | (last ? arc::last : 0U) | (a.final ? arc::final : 0U) | (a.target << arc::target_shift));
    key.append(reinterpret_cast<const char*>(&packed.back()), sizeof(packed.back()));
  }
  const auto [found, fresh] = frozen_.try_emplace(key, static_cast<std::uint32_t>(arcs_.size()));
  if (fresh) arcs_.insert(arcs_.end(), packed.begin(), packed.end());
  if (arcs_.size() >= (1U << (32U - arc::target_shift))) throw std::length_error("too many arcs");
  return found->second;
}

std::vector<std::uint32_t> AutomatonBuilder::finish() {
  freeze_below(0);
  const std::uint32_t root = freeze(path_.front());
  arcs_[0] = root;
  return std::move(arcs_);
}

}  // namespace frise::lexicon::compiler
