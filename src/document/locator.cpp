#include "document/locator.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <vector>

namespace frise::document {
namespace {

// Follows the parser through the document and stops it at the value looked for.
class PathHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, PathHandler> {
 public:
  explicit PathHandler(const std::string& pointer) : wanted_(pointer) {}

  bool Default() { return value(); }
  bool StartObject() { return open(false); }
  bool StartArray() { return open(true); }
  bool EndObject(rapidjson::SizeType /*unused*/) { return close(); }
  bool EndArray(rapidjson::SizeType /*unused*/) { return close(); }

  bool Key(const char* name, rapidjson::SizeType size, bool /*unused*/) {
    levels_.back().step = escaped({name, size});
    return true;
  }

 private:
  struct Level {
    bool array;
    std::size_t index;
    std::string step;  // the key of the member being read
  };

  // As JSON pointers write a key.
  static std::string escaped(std::string_view key) {
    std::string out;
    for (const char c : key) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return out;
  }

  [[nodiscard]] std::string path() const {
    std::string out;
    for (const Level& level : levels_) out += "/" + (level.array ? std::to_string(level.index) : level.step);
    return out;
  }

  bool value() {
    if (path() == wanted_) return false;
    next();
    return true;
  }
  bool open(bool array) {
    if (path() == wanted_) return false;
    levels_.push_back({array, 0, {}});
    return true;
  }
  bool close() {
    levels_.pop_back();
    next();
    return true;
  }
  void next() {
    if (!levels_.empty() && levels_.back().array) ++levels_.back().index;
  }

  const std::string& wanted_;
  std::vector<Level> levels_;
};

}  // namespace

std::size_t line_of(std::string_view json, const std::string& pointer) {
  rapidjson::MemoryStream stream(json.data(), json.size());
  PathHandler handler(pointer);
  rapidjson::Reader reader;
  reader.Parse<rapidjson::kParseIterativeFlag>(stream, handler);
  if (!reader.HasParseError()) return 1;
  const auto end = json.begin() + static_cast<std::ptrdiff_t>(std::min(stream.Tell(), json.size()));
  return 1 + static_cast<std::size_t>(std::count(json.begin(), end, '\n'));
}

std::string field_of(const std::string& pointer) {
  std::string out;
  for (std::size_t begin = 1; begin < pointer.size();) {
    const std::size_t end = std::min(pointer.find('/', begin), pointer.size());
    const std::string step = pointer.substr(begin, end - begin);
    const bool index = !step.empty() && step.find_first_not_of("0123456789") == std::string::npos;
    out += index ? "[" + step + "]" : (out.empty() ? "" : ".") + step;
    begin = end + 1;
  }
  return out;
}

}  // namespace frise::document
