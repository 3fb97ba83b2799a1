// The structure of an article: which paragraphs are its title, its text, and what belongs to the page around it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "frise/article.h"
#include "frise/span.h"

namespace frise::document {

enum class Role {
  body,
  title,      // the title again, at the top
  heading,    // a line without a sentence: a crosshead, a question of an interview
  date_line,  // a line that is nothing but a date: « jeu. 12 décembre 2024 »
  furniture,  // teasers, pleas, comment forms, credits
  repeated,   // stood before in the same article
};

struct Paragraph {
  Span span;
  Role role = Role::body;
  Span body;  // without the dateline of a dispatch: « NÎMES, 18 oct 2022 (AFP) - »
};

/// The paragraphs of the article, in order. Linear in its length.
[[nodiscard]] std::vector<Paragraph> structure(const Article& article);

/// The first line that is neither a date nor furniture; empty where there is none.
[[nodiscard]] std::string first_title(std::string_view text);

/// Where the text of the paragraph begins behind « NÎMES, 18 oct 2022 (Agence) - » or « Pyongyang, Nordkorea - »: a
/// dash set in spaces, with nothing but names, a date and brackets before it. Its beginning where there is no dateline.
[[nodiscard]] std::uint32_t after_dateline(std::string_view article, Span paragraph);

/// From this line on the page holds comments: « Laisser un commentaire », « 9 commentaires », « Réactions ».
[[nodiscard]] bool begins_comments(std::string_view line);

/// « Réactions » alone: the head of comments, or of a part of the article.
[[nodiscard]] bool may_begin_comments(std::string_view line);

/// The line belongs to the page, by the words it begins with (lexicon/fr/furniture.h).
[[nodiscard]] bool is_furniture(std::string_view line);

}  // namespace frise::document
