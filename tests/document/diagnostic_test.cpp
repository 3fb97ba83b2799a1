#include "frise/diagnostic.h"

#include <gtest/gtest.h>

namespace frise {
namespace {

TEST(Diagnostic, SaysAllThatIsKnown) {
  EXPECT_EQ(to_string({Severity::error, "invalid-value", "articles.jsonl", 12, "published", "is not a date"}),
            "articles.jsonl:12: published: is not a date [invalid-value]");
}

TEST(Diagnostic, LeavesOutWhatIsNot) {
  EXPECT_EQ(to_string({Severity::error, "empty-file", "vide.txt", 0, "", "is empty"}),
            "vide.txt: is empty [empty-file]");
  EXPECT_EQ(to_string({Severity::error, "invalid-value", "", 0, "timezone", "is unknown"}),
            "timezone: is unknown [invalid-value]");
  EXPECT_EQ(to_string({Severity::warning, "code", "", 0, "", "message"}), "message [code]");
}

}  // namespace
}  // namespace frise
