// JSON as nearly all of it is: right, short and shallow. simdjson reads it at a gigabyte a second and more.
#pragma once

#include <rapidjson/document.h>
#include <simdjson.h>

#include <array>
#include <cstddef>
#include <string_view>

namespace frise::document {

class PlainJson {
 public:
  PlainJson();

  /// What `json` holds, valid until the next call. Null where it is not JSON in well-formed UTF-8, is longer than a
  /// megabyte or nested deep, or holds a number beyond 64 bits: RapidJSON reads that, or says what is wrong with it.
  [[nodiscard]] const rapidjson::Value* parse(std::string_view json);

 private:
  std::array<char, 1 << 14> memory_{};  // of the values; more where a record has more
  rapidjson::MemoryPoolAllocator<> allocator_;
  simdjson::dom::parser parser_;
  rapidjson::Value root_;
};

}  // namespace frise::document
