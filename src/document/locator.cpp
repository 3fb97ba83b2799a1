#include "document/locator.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <utility>
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

// Notes where the elements of the outermost array begin.
class ElementHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, ElementHandler> {
 public:
  ElementHandler(std::string_view json, const rapidjson::MemoryStream& stream) : json_(json), stream_(stream) {}

  bool Default() { return value(stream_.Tell()); }
  bool StartObject() { return open(); }
  bool StartArray() { return open(); }
  bool EndObject(rapidjson::SizeType /*unused*/) { return close(); }
  bool EndArray(rapidjson::SizeType /*unused*/) { return close(); }
  bool Key(const char* /*unused*/, rapidjson::SizeType /*unused*/, bool /*unused*/) { return true; }

  [[nodiscard]] std::vector<Element> take() { return std::move(out_); }

 private:
  bool value(std::size_t begin) {
    if (depth_ != 1) return true;
    line_ += static_cast<std::size_t>(std::count(json_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                                 json_.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
    counted_ = begin;
    out_.push_back({begin, line_});
    return true;
  }
  bool open() {
    value(stream_.Tell());
    ++depth_;
    return true;
  }
  bool close() {
    --depth_;
    return true;
  }

  std::string_view json_;
  const rapidjson::MemoryStream& stream_;
  std::vector<Element> out_;
  std::size_t depth_ = 0;
  std::size_t counted_ = 0;  // bytes in which lines have been counted
  std::size_t line_ = 1;
};

}  // namespace

std::vector<Element> elements_of(std::string_view json) {
  rapidjson::MemoryStream stream(json.data(), json.size());
  ElementHandler handler(json, stream);
  rapidjson::Reader reader;
  reader.Parse<rapidjson::kParseIterativeFlag>(stream, handler);
  return handler.take();
}

std::size_t line_of(std::string_view json, const std::string& pointer) {
  rapidjson::MemoryStream stream(json.data(), json.size());
  PathHandler handler(pointer);
  rapidjson::Reader reader;
  // What stands behind the value is of no interest: an element of an array is looked into where it stands.
  reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseStopWhenDoneFlag>(stream, handler);
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
