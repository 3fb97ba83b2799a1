// The JSON that every writer of this folder needs: fields, nulls and lists, over RapidJSON's writers.
#pragma once

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "frise/period.h"

namespace frise::render {

/// `Writer` is rapidjson::Writer or rapidjson::PrettyWriter over a StringBuffer: a stream that is asked to take one
/// character at a time costs more than all the rest. What has been written reaches `out` with flush().
template <typename Writer>
class JsonOutput {
 public:
  explicit JsonOutput(std::ostream& out) : out_(out), json(buffer_) { json.SetMaxDecimalPlaces(3); }

  void key(std::string_view name) { json.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void string(std::string_view value) { json.String(value.data(), static_cast<rapidjson::SizeType>(value.size())); }

  void field(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }
  void field_or_null(std::string_view name, std::string_view value) {
    key(name);
    value.empty() ? static_cast<void>(json.Null()) : string(value);
  }
  void number(std::string_view name, std::size_t value) {
    key(name);
    json.Uint64(value);
  }
  void day(std::string_view name, const std::optional<Day>& d) { field_or_null(name, d ? to_string(*d) : ""); }

  void period(const Period& p) {
    day("first", p.first);
    day("last", p.last);
  }

  template <typename T, typename Write>
  void list(std::string_view name, const std::vector<T>& items, Write write) {
    key(name);
    json.StartArray();
    for (const T& item : items) write(item);
    json.EndArray();
  }
  void strings(std::string_view name, const std::vector<std::string>& items) {
    list(name, items, [this](const std::string& s) { string(s); });
  }

  /// What was written and not yet flushed.
  [[nodiscard]] std::string_view text() const { return {buffer_.GetString(), buffer_.GetSize()}; }

  void flush() {
    out_.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize()));
    buffer_.Clear();
  }

 private:
  std::ostream& out_;
  rapidjson::StringBuffer buffer_;

 public:
  Writer json;
};

using PrettyJson = JsonOutput<rapidjson::PrettyWriter<rapidjson::StringBuffer>>;
using JsonLine = JsonOutput<rapidjson::Writer<rapidjson::StringBuffer>>;

}  // namespace frise::render
