// What TIMEX3 cannot say in one tag, TimeML says with points: a range (« du 3 au 5 mai », 2024-05-03/2024-05-05
// elsewhere in frise) is a DURATION between a beginPoint and an endPoint, and points without words of their own are
// empty tags after the text.
#include "render/timeml.h"

#include <ostream>
#include <string>
#include <unordered_map>
#include <utility>

#include "calendar/instance.h"
#include "calendar/iso.h"
#include "render/xml_output.h"
#include "text/fold.h"

namespace frise::render {
namespace {

constexpr const char* kCreationTime = "t0";
constexpr std::string_view kUnknownDay = "XXXX-XX-XX";

// The attributes of one TIMEX3, in the order of the specification; empty ones are not written.
struct Tag {
  std::string tid;
  std::string type;
  std::string value;
  std::string mod;
  bool function = false;  // temporalFunction: the value was worked out from another time
  std::string function_in_document;
  std::string anchor;
  std::string begin;
  std::string end;
  std::string quant;
  std::string comment;
};

void start_tag(XmlOutput& xml, const Tag& tag) {
  const auto optional = [&](const char* name, const std::string& value) {
    if (!value.empty()) xml.attribute(name, value);
  };
  xml.start("TIMEX3");
  xml.attribute("tid", tag.tid);
  xml.attribute("type", tag.type);
  xml.attribute("value", tag.value);
  optional("mod", tag.mod);
  xml.attribute("temporalFunction", tag.function ? "true" : "false");
  optional("functionInDocument", tag.function_in_document);
  optional("anchorTimeID", tag.anchor);
  optional("beginPoint", tag.begin);
  optional("endPoint", tag.end);
  optional("quant", tag.quant);
  optional("comment", tag.comment);
}

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

Tag creation_time(const Published& published) {
  Tag tag;
  tag.tid = kCreationTime;
  tag.type = published.minute ? "TIME" : "DATE";
  tag.value = published.day ? to_string(*published.day) : std::string(kUnknownDay);
  if (published.minute) tag.value += "T" + two(*published.minute / 60) + ":" + two(*published.minute % 60);
  tag.function_in_document = "CREATION_TIME";
  return tag;
}

std::pair<std::string, std::string> ends_of(const std::string& range) {
  const std::size_t slash = range.find('/');
  return {range.substr(0, slash), range.substr(slash + 1)};
}

bool has_hour(const std::string& value) { return value.find('T') != std::string::npos && !value.ends_with("_REF"); }

// How many units of the calendar a range spans, both ends counted: "P3D" for 2024-05-03/2024-05-05, "P3Y" for
// 2010/2012; "PT2H" between two hours of a day; "PXD" where an end is not known.
std::string length_of(const std::string& first, const std::string& last) {
  if (has_hour(first) && has_hour(last)) {
    const auto from = calendar::parse_iso_date_time(first);
    const auto to = calendar::parse_iso_date_time(last);
    if (!from || !to || !from->minute || !to->minute) return "PTXH";
    const int minutes = (to->day - from->day) * 24 * 60 + *to->minute - *from->minute;
    if (minutes < 0) return "PTXH";
    return minutes % 60 == 0 ? "PT" + std::to_string(minutes / 60) + "H" : "PT" + std::to_string(minutes) + "M";
  }
  const auto from = calendar::parse_timex_value(first);
  const auto to = calendar::parse_timex_value(last);
  if (!from || !to || to->start < from->start) return "PXD";
  const Day begin = *calendar::period(*from).first;
  const Day after = *calendar::period(*to).last + 1;
  const int months = (after.year() - begin.year()) * 12 + after.month() - begin.month();
  const bool whole_months = begin.day() == 1 && after.day() == 1;
  if (whole_months && months % 12 == 0) return "P" + std::to_string(months / 12) + "Y";
  if (whole_months) return "P" + std::to_string(months) + "M";
  return "P" + std::to_string(after - begin) + "D";
}

// « par mois », « une fois l'an » is a rate, which TimeML gives no quantifier; all other sets mean every one of their
// times.
std::string quantifier(std::string_view surface) {
  const std::string words = " " + text::folded(surface);
  return words.find(" par ") != std::string::npos || words.find(" fois ") != std::string::npos ? "" : "EVERY";
}

class Document {
 public:
  Document(const Article& article, const std::vector<Timex>& mentions)
      : article_(article), mentions_(mentions), next_(mentions.size() + 1) {}

  std::string_view run() {
    xml_.start("TimeML");
    line("DOCID", article_.id);
    xml_.text("\n");
    xml_.start("DCT");
    start_tag(xml_, creation_time(article_.published));
    xml_.text(article_.published.iso);
    xml_.end();
    xml_.end();
    if (!article_.title.empty()) line("TITLE", article_.title);
    text();
    for (const Tag& tag : points_) {
      xml_.text("\n");
      start_tag(xml_, tag);
      xml_.end();
    }
    xml_.text("\n");
    xml_.end();
    return xml_.finish();
  }

 private:
  void line(const char* name, std::string_view content) {
    xml_.text("\n");
    xml_.element(name, content);
  }

  void text() {
    const std::string_view text = article_.text;
    xml_.text("\n");
    xml_.start("TEXT");
    std::size_t at = 0;
    for (std::size_t k = 0; k < mentions_.size(); ++k) {
      const Timex& t = mentions_[k];
      xml_.text(text.substr(at, t.span.begin - at));
      const Tag tag = tag_of(k);
      counted_from_[t.span.of(text)] = tag.begin.empty() ? tag.tid : tag.begin;
      start_tag(xml_, tag);
      xml_.text(t.span.of(text));
      xml_.end();
      at = t.span.end;
    }
    xml_.text(text.substr(at));
    xml_.end();
  }

  Tag tag_of(std::size_t k) {
    const Timex& t = mentions_[k];
    Tag tag;
    tag.tid = tid(k);
    tag.type = name(t.type);
    tag.value = t.value;
    tag.mod = name(t.mod);
    tag.anchor = anchor_of(t);
    tag.function = !tag.anchor.empty();
    if (t.type == TimexType::set) tag.quant = quantifier(t.span.of(article_.text));
    if (t.value.find('/') != std::string::npos)
      t.type == TimexType::duration ? between_lengths(tag) : between_points(tag);
    else if (t.type == TimexType::duration && t.days.first && t.days.last)
      lay_in_calendar(tag, t);
    return tag;
  }

  // What the value was counted from: the creation time, or the mention that the derivation names.
  [[nodiscard]] std::string anchor_of(const Timex& t) const {
    if (std::holds_alternative<Vague>(t.said.time.is)) return kCreationTime;
    switch (t.derivation.source) {
      case Derivation::Source::text:
        return "";
      case Derivation::Source::reference:
      case Derivation::Source::nothing:
        return kCreationTime;
      case Derivation::Source::focus:
        break;
    }
    const auto found = counted_from_.find(t.derivation.focus_surface);
    return found == counted_from_.end() ? kCreationTime : found->second;
  }

  // « entre deux et trois ans »: TimeML has no range of lengths.
  static void between_lengths(Tag& tag) {
    tag.comment = tag.value;
    tag.value = ends_of(tag.value).first;
    if (tag.mod.empty()) tag.mod = "EQUAL_OR_MORE";
  }

  void between_points(Tag& tag) {
    const auto [first, last] = ends_of(tag.value);
    tag.begin = point(first, tag.anchor);
    tag.end = point(last, tag.anchor);
    tag.type = name(TimexType::duration);
    tag.value = length_of(first, last);
    tag.function = false;
    tag.anchor.clear();
  }

  // « ces trois dernières années » ends, « les dix prochains jours » begins at the creation time.
  void lay_in_calendar(Tag& tag, const Timex& t) {
    const bool ends_now = std::get<Duration>(t.said.time.is).window == Which::last;
    tag.begin = ends_now ? point(to_string(*t.days.first), kCreationTime) : kCreationTime;
    tag.end = ends_now ? kCreationTime : point(to_string(*t.days.last), kCreationTime);
    tag.function = false;
    tag.anchor.clear();
  }

  // A time that is implied: an empty tag after the text.
  std::string point(std::string value, const std::string& anchor) {
    Tag tag;
    tag.tid = "t" + std::to_string(next_++);
    tag.type = name(has_hour(value) ? TimexType::time : TimexType::date);
    tag.value = std::move(value);
    tag.anchor = anchor;
    tag.function = !anchor.empty();
    points_.push_back(tag);
    return tag.tid;
  }

  static std::string tid(std::size_t k) { return "t" + std::to_string(k + 1); }

  const Article& article_;
  const std::vector<Timex>& mentions_;
  XmlOutput xml_;
  std::unordered_map<std::string_view, std::string> counted_from_;  // the words of a mention → id of its beginning
  std::vector<Tag> points_;
  std::size_t next_;  // number of the next point
};

}  // namespace

void write_timeml(std::ostream& out, const Article& article, const std::vector<Timex>& mentions) {
  out << Document(article, mentions).run();
}

}  // namespace frise::render
