// What a page says of itself outside its text: meta elements, JSON-LD, times, the canonical address.
#pragma once

#include <string>
#include <vector>

#include "document/html_tree.h"

namespace frise::document {

/// A date as it stands: "Tue, 12 Mar 2024 18:40:00 GMT".
struct SaidDate {
  std::string text;
  std::string where;  // "JSON-LD", "meta article:published_time"
};

struct PageRecord {
  std::string headline;  // JSON-LD
  std::string og_title;
  std::string title;   // of the head
  std::string source;  // the outlet
  std::string url;     // canonical
  std::string lang;
  std::string author;
  std::string section;
  std::string body;                 // the article's text where the page carries it as data
  std::vector<SaidDate> published;  // best first
  std::vector<SaidDate> modified;
};

/// Reads the record of a page. What is no JSON or no date is passed over. Linear in the page.
[[nodiscard]] PageRecord page_record(const HtmlNode& root);

}  // namespace frise::document
