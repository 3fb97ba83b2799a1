// Scripts: what can happen in an affair of some kind and how newspapers tell it. The words stand in affairs.txt.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace frise::bench {

/// One thing that can happen, with the sentences that tell it.
struct EventKind {
  std::string name;
  int least = 0;  // days after what happened before
  int most = 0;
  bool repeats = false;               // may happen three times
  bool movable = false;               // may be put off
  std::vector<std::string> told;      // as news
  std::vector<std::string> recalled;  // as what was before
  std::vector<std::string> planned;   // to come; may be empty
  std::vector<std::string> moved;     // put off; may be empty
};

struct Script {
  std::string name;
  std::vector<std::array<std::string, 3>> colours;  // what the affair is about: {x}, {y}, {z}
  std::vector<std::string> titles;
  std::vector<std::string> frames;  // how things stand: no events
  std::vector<std::string> quotes;
  std::vector<EventKind> events;  // in the order in which they happen
};

struct Scripts {
  std::vector<std::string> fillers;   // what any newspaper writes between two things that happened
  std::vector<std::string> speeches;  // what anybody says of anything
  std::vector<Script> affairs;
};

/// Throws std::runtime_error, with the line, for what it cannot read.
[[nodiscard]] Scripts read_scripts(const std::filesystem::path& file);

}  // namespace frise::bench
