// JSON on one line, for answers that are put together from pieces.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace frise::serve {

class Json {
 public:
  Json& begin_object() { return writer_.StartObject(), *this; }
  Json& end_object() { return writer_.EndObject(), *this; }
  Json& begin_array() { return writer_.StartArray(), *this; }
  Json& end_array() { return writer_.EndArray(), *this; }

  Json& key(std::string_view name) {
    writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    return *this;
  }
  Json& string(std::string_view value) {
    writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    return *this;
  }
  Json& number(std::int64_t value) { return writer_.Int64(value), *this; }
  Json& null() { return writer_.Null(), *this; }

  Json& field(std::string_view name, std::string_view value) { return key(name).string(value); }
  Json& field_or_null(std::string_view name, std::string_view value) {
    return value.empty() ? key(name).null() : key(name).string(value);
  }
  Json& count(std::string_view name, std::size_t value) { return key(name).number(static_cast<std::int64_t>(value)); }
  Json& flag(std::string_view name, bool value) {
    key(name);
    writer_.Bool(value);
    return *this;
  }

  /// `json`: a whole value.
  Json& raw(std::string_view json) {
    writer_.RawValue(json.data(), json.size(), rapidjson::kObjectType);
    return *this;
  }

  [[nodiscard]] std::string text() const { return {buffer_.GetString(), buffer_.GetSize()}; }

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace frise::serve
