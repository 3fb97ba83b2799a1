// File names made from ids, which may hold anything.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace frise::cli {

class FileNames {
 public:
  /// A name that no call before this one gave: letters, digits, « - », « _ » and « . » of the id, others as « _ », and
  /// the extension.
  ///
  ///   name("afp/2024:1", ".tml")   "afp_2024_1.tml", then "afp_2024_1-2.tml"
  [[nodiscard]] std::string name(std::string_view id, std::string_view extension);

 private:
  std::set<std::string> given_;
};

}  // namespace frise::cli
