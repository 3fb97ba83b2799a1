// RSS and Atom in, articles out.
#pragma once

#include <string_view>

#include "document/input.h"

namespace frise::document {

/// Every entry of an RSS 2.0, RSS 1.0 or Atom feed that has a text. Broken XML is read as far as it makes sense, with a
/// diagnostic; no entity is expanded beyond those of XML and HTML, nothing is fetched.
void read_feed(std::string_view bytes, Input& input);

}  // namespace frise::document
