#include "render/json.h"

#include <rapidjson/prettywriter.h>

#include <cmath>
#include <string_view>
#include <unordered_map>

#include "frise/version.h"
#include "render/json_output.h"
#include "text/utf8.h"

namespace frise::render {
namespace {

using Json = JsonOutput<rapidjson::PrettyWriter<rapidjson::OStreamWrapper>>;

class JsonWriter {
 public:
  JsonWriter(std::ostream& out, const Timeline& timeline, const WriteOptions& options)
      : out_(out), timeline_(timeline), options_(options) {
    out_.json.SetIndent(' ', 2);
    for (const Article& a : timeline.articles) code_points_.emplace(a.id, text::CodePoints(a.text));
  }

  void run() {
    out_.json.StartObject();
    out_.field("version", "1");
    out_.key("generator");
    out_.json.StartObject();
    out_.field("name", "frise");
    out_.field("version", kVersion);
    out_.json.EndObject();
    out_.field("title", timeline_.title);
    out_.period(span_of(timeline_));
    out_.list("articles", timeline_.articles, [this](const Article& a) { article(a); });
    out_.list("events", timeline_.events, [this](const Event& e) { event(e); });
    out_.list("undated", timeline_.undated, [this](const Event& e) { event(e); });
    out_.list("warnings", timeline_.warnings, [this](const Warning& w) { warning(w); });
    out_.json.EndObject();
  }

 private:
  void article(const Article& a) {
    out_.json.StartObject();
    out_.field("id", a.id);
    out_.field_or_null("title", a.title);
    out_.field_or_null("source", a.source);
    out_.field_or_null("url", a.url);
    out_.field_or_null("published", a.published.iso);
    out_.field("published_basis", name(a.published.basis));
    out_.field("text_sha256", text_sha256(a));
    if (options_.with_text) out_.field("text", a.text);
    out_.json.EndObject();
  }

  void date(const EventDate& d) {
    out_.json.StartObject();
    out_.field("value", d.value);
    out_.field("edtf", d.edtf);
    out_.period(d.days);
    out_.field("grain", name(d.grain));
    out_.field("certainty", name(d.certainty));
    out_.field("display", d.display);
    out_.json.EndObject();
  }

  void event(const Event& e) {
    out_.json.StartObject();
    out_.field("id", e.id);
    out_.key("date");
    e.date ? date(*e.date) : static_cast<void>(out_.json.Null());
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

  void previous(const PreviousDate& p) {
    out_.json.StartObject();
    out_.key("date");
    date(p.date);
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

  void offsets(const std::string& article, Span span) {
    const auto found = code_points_.find(article);
    const auto at = [&](std::uint32_t byte) { return found == code_points_.end() ? byte : found->second.at(byte); };
    out_.number("start", at(span.begin));
    out_.number("end", at(span.end));
  }

  void mention(const EventMention& m) {
    out_.json.StartObject();
    out_.field("article", m.article);
    offsets(m.article, m.span);
    out_.field("quote", m.quote);
    if (!m.source_said.empty()) out_.field("source_said", m.source_said);
    out_.key("time");
    if (m.time) {
      out_.json.StartObject();
      out_.field("surface", m.time->surface);
      offsets(m.article, m.time->span);
      out_.field("why", m.time->why);
      out_.json.EndObject();
    } else {
      out_.json.Null();
    }
    out_.json.EndObject();
  }

  void warning(const Warning& w) {
    out_.json.StartObject();
    out_.field("article", w.article);
    out_.field("code", w.code);
    out_.field("message", w.message);
    out_.json.EndObject();
  }

  Json out_;
  const Timeline& timeline_;
  const WriteOptions& options_;
  std::unordered_map<std::string, text::CodePoints> code_points_;
};

}  // namespace

void write_json(std::ostream& out, const Timeline& timeline, const WriteOptions& options) {
  JsonWriter(out, timeline, options).run();
  out << '\n';
}

}  // namespace frise::render
