#include "frise/diagnostic.h"

namespace frise {

std::string to_string(const Diagnostic& d) {
  std::string out = d.file;
  if (d.line != 0) out += ":" + std::to_string(d.line);
  if (!out.empty()) out += ": ";
  if (!d.field.empty()) out += d.field + ": ";
  return out + d.message + " [" + d.code + "]";
}

}  // namespace frise
