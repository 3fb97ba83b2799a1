// XML out, over libxml2's text writer: any text may be given, and what comes out is well-formed.
#pragma once

#include <libxml/xmlwriter.h>

#include <memory>
#include <string>
#include <string_view>

namespace frise::render {

/// `text` as XML 1.0 can hold it: control characters, U+FFFE, U+FFFF and ill-formed bytes become U+FFFD, one for one,
/// so that offsets in characters stay what they were.
[[nodiscard]] std::string xml_text(std::string_view text);

/// One document. Throws std::bad_alloc, the only way in which writing to memory fails.
class XmlOutput {
 public:
  XmlOutput();

  void start(const char* element);
  void attribute(const char* name, std::string_view value);
  void text(std::string_view text);
  void end();

  /// An element with nothing but text in it.
  void element(const char* name, std::string_view text);

  /// Ends the document; what it says, in UTF-8.
  [[nodiscard]] std::string_view finish();

 private:
  struct Free {
    void operator()(xmlBuffer* buffer) const { xmlBufferFree(buffer); }
    void operator()(xmlTextWriter* writer) const { xmlFreeTextWriter(writer); }
  };
  std::unique_ptr<xmlBuffer, Free> buffer_;
  std::unique_ptr<xmlTextWriter, Free> writer_;
};

}  // namespace frise::render
