#include "bench/affair_scripts.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace frise::bench {
namespace {

std::array<std::string, 3> colour_of(const std::string& line) {
  std::array<std::string, 3> out;
  const std::string cut = " | ";
  const std::size_t first = line.find(cut);
  const std::size_t second = line.find(cut, first + 1);
  if (first == std::string::npos || second == std::string::npos) throw std::runtime_error("a colour has three parts");
  out = {line.substr(0, first), line.substr(first + cut.size(), second - first - cut.size()),
         line.substr(second + cut.size())};
  return out;
}

// « talks 2-7 repeats movable »
EventKind kind_of(const std::string& line) {
  EventKind out;
  std::istringstream words(line);
  char dash = 0;
  words >> out.name >> out.least >> dash >> out.most;
  if (!words || dash != '-') throw std::runtime_error("an event has a name and the days since the one before");
  for (std::string word; words >> word;) {
    out.repeats |= word == "repeats";
    out.movable |= word == "movable";
  }
  return out;
}

void add_line(Scripts& out, const std::string& key, const std::string& rest) {
  if (key == "filler") return out.fillers.push_back(rest);
  if (key == "speech") return out.speeches.push_back(rest);
  if (key == "affair") return out.affairs.push_back({rest, {}, {}, {}, {}, {}});
  if (out.affairs.empty()) throw std::runtime_error("no affair yet");
  Script& script = out.affairs.back();
  if (key == "colour") return script.colours.push_back(colour_of(rest));
  if (key == "title") return script.titles.push_back(rest);
  if (key == "frame") return script.frames.push_back(rest);
  if (key == "quote") return script.quotes.push_back(rest);
  if (key == "event") return script.events.push_back(kind_of(rest));
  if (script.events.empty()) throw std::runtime_error("no event yet");
  EventKind& event = script.events.back();
  if (key == "told") return event.told.push_back(rest);
  if (key == "recalled") return event.recalled.push_back(rest);
  if (key == "planned") return event.planned.push_back(rest);
  if (key == "moved") return event.moved.push_back(rest);
  throw std::runtime_error("unknown word " + key);
}

}  // namespace

Scripts read_scripts(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  Scripts out;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::size_t space = line.find(' ');
    try {
      if (space == std::string::npos) throw std::runtime_error("a word and what belongs to it");
      add_line(out, line.substr(0, space), line.substr(space + 1));
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": " + error.what());
    }
  }
  return out;
}

}  // namespace frise::bench
