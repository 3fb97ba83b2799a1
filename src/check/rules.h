// What a timeline or an article must be beyond its schema: JSON Schema cannot compare two values.
#pragma once

#include <rapidjson/document.h>

#include <vector>

#include "check/schema.h"

namespace frise::check {

/// `article` must fit its schema.
[[nodiscard]] std::vector<Violation> broken_rules_of_article(const rapidjson::Value& article);

/// `timeline` must fit its schema.
[[nodiscard]] std::vector<Violation> broken_rules_of_timeline(const rapidjson::Value& timeline);

}  // namespace frise::check
