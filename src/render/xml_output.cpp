#include "render/xml_output.h"

#include <libxml/parser.h>

#include <new>

#include "text/utf8.h"

namespace frise::render {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// The characters of XML 1.0, section 2.2; surrogates are ill-formed UTF-8 and so never decoded.
bool is_xml(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF && c != text::kIllFormed;
}

const xmlChar* chars(const char* s) { return reinterpret_cast<const xmlChar*>(s); }

void check(int status) {
  if (status < 0) throw std::bad_alloc();
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    if (is_xml(c.code_point))
      out.append(text, at, c.size);
    else
      text::append(out, kReplacement);
    at += c.size;
  }
  return out;
}

XmlOutput::XmlOutput() {
  xmlInitParser();  // libxml2 wants its tables made before threads use them; a second call does nothing
  buffer_.reset(xmlBufferCreate());
  if (!buffer_) throw std::bad_alloc();
  writer_.reset(xmlNewTextWriterMemory(buffer_.get(), 0));
  if (!writer_) throw std::bad_alloc();
  check(xmlTextWriterStartDocument(writer_.get(), nullptr, "UTF-8", nullptr));
}

void XmlOutput::start(const char* element) { check(xmlTextWriterStartElement(writer_.get(), chars(element))); }

void XmlOutput::attribute(const char* name, std::string_view value) {
  check(xmlTextWriterWriteAttribute(writer_.get(), chars(name), chars(xml_text(value).c_str())));
}

void XmlOutput::text(std::string_view text) {
  check(xmlTextWriterWriteString(writer_.get(), chars(xml_text(text).c_str())));
}

void XmlOutput::end() { check(xmlTextWriterFullEndElement(writer_.get())); }

void XmlOutput::element(const char* name, std::string_view content) {
  start(name);
  text(content);
  end();
}

std::string_view XmlOutput::finish() {
  check(xmlTextWriterEndDocument(writer_.get()));
  check(xmlTextWriterFlush(writer_.get()));
  return {reinterpret_cast<const char*>(xmlBufferContent(buffer_.get())),
          static_cast<std::size_t>(xmlBufferLength(buffer_.get()))};
}

}  // namespace frise::render
