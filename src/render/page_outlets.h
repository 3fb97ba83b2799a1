// Who says it, for people: an outlet, and where an article names none, its site or the article itself.
#pragma once

#include <string>
#include <vector>

#include "render/wording.h"

namespace frise::render {

/// « Le Vallon », « vallon.example »; empty for what names neither.
[[nodiscard]] std::string outlet_or_site(const Article& article);

/// The same, or « Sans nom : Le pont rouvre », by its title or else its id, so that two articles do not look alike.
[[nodiscard]] std::string page_outlet(const Wording& wording, const std::string& article);

/// Each once, in the order given.
[[nodiscard]] std::vector<std::string> page_outlets(const Wording& wording, const std::vector<std::string>& articles);

/// « Le Vallon », « 2 sources sans nom »: each name once, and how many articles have none.
[[nodiscard]] std::vector<std::string> outlets_in_short(const Wording& wording,
                                                        const std::vector<std::string>& articles);

}  // namespace frise::render
