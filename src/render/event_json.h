// Events and articles in frise's own JSON: objects of schema/timeline.schema.json, in the document of a timeline or on
// lines of their own.
#pragma once

#include <cmath>
#include <string>
#include <unordered_map>

#include "frise/timeline.h"
#include "render/json_output.h"
#include "text/utf8.h"

namespace frise::render {

/// The way from byte offsets to code points, for all articles of a timeline, which must outlive it.
class Offsets {
 public:
  explicit Offsets(const Timeline& timeline) {
    for (const Article& a : timeline.articles) code_points_.emplace(a.id, text::CodePoints(a.text));
  }

  /// An offset into an article that the timeline does not hold stays as it is.
  [[nodiscard]] std::size_t at(const std::string& article, std::uint32_t byte) const {
    const auto found = code_points_.find(article);
    return found == code_points_.end() ? byte : found->second.at(byte);
  }

 private:
  std::unordered_map<std::string, text::CodePoints> code_points_;
};

template <typename Writer>
void write_date(JsonOutput<Writer>& out, const EventDate& d) {
  out.json.StartObject();
  out.field("value", d.value);
  out.field("edtf", d.edtf);
  out.period(d.days);
  out.field("grain", name(d.grain));
  out.field("certainty", name(d.certainty));
  out.field("display", d.display);
  out.json.EndObject();
}

template <typename Writer>
void write_article(JsonOutput<Writer>& out, const Article& a, bool with_text) {
  out.json.StartObject();
  out.field("id", a.id);
  out.field_or_null("title", a.title);
  out.field_or_null("source", a.source);
  out.field_or_null("url", a.url);
  out.field_or_null("published", a.published.iso);
  out.field("published_basis", name(a.published.basis));
  out.field("text_sha256", text_sha256(a));
  if (with_text) out.field("text", a.text);
  out.json.EndObject();
}

template <typename Writer>
class EventJson {
 public:
  EventJson(JsonOutput<Writer>& out, const Offsets& offsets) : out_(out), offsets_(offsets) {}

  void event(const Event& e) {
    out_.json.StartObject();
    out_.field("id", e.id);
    out_.key("date");
    e.date ? write_date(out_, *e.date) : static_cast<void>(out_.json.Null());
    out_.field("title", e.title);
    out_.key("weight");
    out_.json.Double(e.weight);
    out_.field("status", name(e.status));
    if (!e.previous_dates.empty())
      out_.list("previous_dates", e.previous_dates, [this](const PreviousDate& p) { previous(p); });
    if (e.edited) {
      out_.key("edited");
      out_.json.Bool(true);
    }
    out_.strings("people", e.people);
    out_.strings("organisations", e.organisations);
    out_.strings("places", e.places);
    out_.list("figures", e.figures, [this](const Figure& f) { figure(f); });
    out_.list("mentions", e.mentions, [this](const EventMention& m) { mention(m); });
    out_.json.EndObject();
  }

 private:
  void previous(const PreviousDate& p) {
    out_.json.StartObject();
    out_.key("date");
    write_date(out_, p.date);
    out_.strings("articles", p.articles);
    out_.json.EndObject();
  }

  void figure(const Figure& f) {
    out_.json.StartObject();
    out_.field("what", f.what);
    out_.list("values", f.values, [this](const FigureValue& v) {
      out_.json.StartObject();
      out_.key("value");
      const bool whole = v.value == std::floor(v.value) && std::abs(v.value) < 1e15;
      whole ? out_.json.Int64(static_cast<std::int64_t>(v.value)) : out_.json.Double(v.value);
      out_.field("text", v.text);
      out_.field("article", v.article);
      out_.json.EndObject();
    });
    out_.json.EndObject();
  }

  void span(const std::string& article, Span span) {
    out_.number("start", offsets_.at(article, span.begin));
    out_.number("end", offsets_.at(article, span.end));
  }

  void mention(const EventMention& m) {
    out_.json.StartObject();
    out_.field("article", m.article);
    span(m.article, m.span);
    out_.field("quote", m.quote);
    if (!m.source_said.empty()) out_.field("source_said", m.source_said);
    out_.key("time");
    if (m.time) {
      out_.json.StartObject();
      out_.field("surface", m.time->surface);
      span(m.article, m.time->span);
      out_.field("why", m.time->why);
      out_.json.EndObject();
    } else {
      out_.json.Null();
    }
    out_.json.EndObject();
  }

  JsonOutput<Writer>& out_;
  const Offsets& offsets_;
};

}  // namespace frise::render
