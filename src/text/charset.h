// Encodings: bytes as files hold them, as UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace frise::text {

/// `bytes` as well-formed UTF-8. What the bytes themselves show goes before what is `declared` ("iso-8859-15"; may be
/// empty):
///
///   a byte-order mark          UTF-8 or UTF-16, as it says
///   well-formed UTF-8          as it is, whatever is declared
///   a declared encoding        through ICU; ISO-8859-1 is read as windows-1252, as browsers do
///   anything else              windows-1252, but for the well-formed UTF-8 in between: pages are sewn together
///
/// Never fails: bytes that mean nothing become U+FFFD. Linear.
[[nodiscard]] std::string to_utf8(std::string_view bytes, std::string_view declared);

struct Recognised {
  std::string text;  // UTF-8
  std::string_view encoding;
};

/// Text in which nothing is declared, where its bytes are plain: "UTF-16" by its mark, and "windows-1252" where nothing
/// speaks for UTF-8 and all that is not ASCII is what French is written with. Nothing for all else, such as UTF-8 of
/// which a few bytes are broken. Linear.
[[nodiscard]] std::optional<Recognised> recognised(std::string_view bytes);

/// The character that a byte of windows-1252 is, U+FFFD for the five that are none.
[[nodiscard]] char32_t windows_1252(unsigned char byte);

}  // namespace frise::text
