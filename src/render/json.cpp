#include "render/json.h"

#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/prettywriter.h>

#include <cmath>
#include <string_view>
#include <unordered_map>

#include "frise/version.h"
#include "text/utf8.h"

namespace frise::render {
namespace {

using Json = rapidjson::PrettyWriter<rapidjson::OStreamWrapper>;

class JsonWriter {
 public:
  JsonWriter(std::ostream& out, const Timeline& timeline, const WriteOptions& options)
      : stream_(out), json_(stream_), timeline_(timeline), options_(options) {
    json_.SetIndent(' ', 2);
    json_.SetMaxDecimalPlaces(3);
    for (const Article& a : timeline.articles) code_points_.emplace(a.id, text::CodePoints(a.text));
  }

  void run() {
    json_.StartObject();
    field("version", "1");
    key("generator");
    json_.StartObject();
    field("name", "frise");
    field("version", kVersion);
    json_.EndObject();
    field("title", timeline_.title);
    period(span_of(timeline_));
    list("articles", timeline_.articles, [this](const Article& a) { article(a); });
    list("events", timeline_.events, [this](const Event& e) { event(e); });
    list("undated", timeline_.undated, [this](const Event& e) { event(e); });
    list("warnings", timeline_.warnings, [this](const Warning& w) { warning(w); });
    json_.EndObject();
  }

 private:
  void key(std::string_view name) { json_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void string(std::string_view value) { json_.String(value.data(), static_cast<rapidjson::SizeType>(value.size())); }

  void field(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }
  void optional_field(std::string_view name, std::string_view value) {
    key(name);
    value.empty() ? static_cast<void>(json_.Null()) : string(value);
  }
  void number(std::string_view name, std::size_t value) {
    key(name);
    json_.Uint64(value);
  }

  template <typename T, typename Write>
  void list(std::string_view name, const std::vector<T>& items, Write write) {
    key(name);
    json_.StartArray();
    for (const T& item : items) write(item);
    json_.EndArray();
  }
  void strings(std::string_view name, const std::vector<std::string>& items) {
    list(name, items, [this](const std::string& s) { string(s); });
  }

  void day(std::string_view name, const std::optional<Day>& d) { optional_field(name, d ? to_string(*d) : ""); }

  void period(const Period& p) {
    day("first", p.first);
    day("last", p.last);
  }

  void article(const Article& a) {
    json_.StartObject();
    field("id", a.id);
    optional_field("title", a.title);
    optional_field("source", a.source);
    optional_field("url", a.url);
    optional_field("published", a.published.iso);
    field("published_basis", name(a.published.basis));
    field("text_sha256", text_sha256(a));
    if (options_.with_text) field("text", a.text);
    json_.EndObject();
  }

  void date(const EventDate& d) {
    json_.StartObject();
    field("value", d.value);
    field("edtf", d.edtf);
    period(d.days);
    field("grain", name(d.grain));
    field("certainty", name(d.certainty));
    field("display", d.display);
    json_.EndObject();
  }

  void event(const Event& e) {
    json_.StartObject();
    field("id", e.id);
    key("date");
    e.date ? date(*e.date) : static_cast<void>(json_.Null());
    field("title", e.title);
    key("weight");
    json_.Double(e.weight);
    field("status", name(e.status));
    if (!e.previous_dates.empty()) list("previous_dates", e.previous_dates, [this](const PreviousDate& p) { previous(p); });
    if (e.edited) {
      key("edited");
      json_.Bool(true);
    }
    strings("people", e.people);
    strings("organisations", e.organisations);
    strings("places", e.places);
    list("figures", e.figures, [this](const Figure& f) { figure(f); });
    list("mentions", e.mentions, [this](const EventMention& m) { mention(m); });
    json_.EndObject();
  }

  void previous(const PreviousDate& p) {
    json_.StartObject();
    key("date");
    date(p.date);
    strings("articles", p.articles);
    json_.EndObject();
  }

  void figure(const Figure& f) {
    json_.StartObject();
    field("what", f.what);
    list("values", f.values, [this](const FigureValue& v) {
      json_.StartObject();
      key("value");
      const bool whole = v.value == std::floor(v.value) && std::abs(v.value) < 1e15;
      whole ? json_.Int64(static_cast<std::int64_t>(v.value)) : json_.Double(v.value);
      field("text", v.text);
      field("article", v.article);
      json_.EndObject();
    });
    json_.EndObject();
  }

  void offsets(const std::string& article, Span span) {
    const auto found = code_points_.find(article);
    const auto at = [&](std::uint32_t byte) { return found == code_points_.end() ? byte : found->second.at(byte); };
    number("start", at(span.begin));
    number("end", at(span.end));
  }

  void mention(const EventMention& m) {
    json_.StartObject();
    field("article", m.article);
    offsets(m.article, m.span);
    field("quote", m.quote);
    if (!m.source_said.empty()) field("source_said", m.source_said);
    key("time");
    if (m.time) {
      json_.StartObject();
      field("surface", m.time->surface);
      offsets(m.article, m.time->span);
      field("why", m.time->why);
      json_.EndObject();
    } else {
      json_.Null();
    }
    json_.EndObject();
  }

  void warning(const Warning& w) {
    json_.StartObject();
    field("article", w.article);
    field("code", w.code);
    field("message", w.message);
    json_.EndObject();
  }

  rapidjson::OStreamWrapper stream_;
  Json json_;
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
