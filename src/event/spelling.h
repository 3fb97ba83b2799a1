// Spellings of names: « Andreï Belousov » and « Andrei Belousov », « Koursk » and « Kursk », « Choe Son Hui » and «
// Chloé Son-hui » are the same name written by different hands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace frise::event {

/// A name reduced to what transcriptions have in common, word by word: letters of other scripts in Latin ones; ou, oo
/// and w as u; y and j as i; c, ck, ch before a consonant, kh, q as k; silent h left out; double letters single.
///
///   spelling_key("Sergueï Lavrov")  →  {"sergei", "lavrov"}
[[nodiscard]] std::vector<std::string> spelling_key(std::string_view name);

/// Two words of names that may be spellings of one: equal keys, or keys that begin alike and differ by one letter, by
/// two where both have nine letters or more. Where both have four letters or fewer, they must be equal.
[[nodiscard]] bool similar_words(std::string_view key_a, std::string_view key_b);

/// Every word of the shorter name is similar to a word of the longer, in order; a name of one word needs three letters:
/// « Belousov » and « Andreï Belousov », « Kim » and « Kim Jong-un ».
[[nodiscard]] bool similar_names(const std::vector<std::string>& key_a, const std::vector<std::string>& key_b);

}  // namespace frise::event
