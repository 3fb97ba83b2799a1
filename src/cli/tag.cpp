// frise tag: time expressions alone.
#include <memory>
#include <utility>

#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/timeml.h"
#include "frise/render.h"
#include "frise/tagger.h"

namespace frise::cli {
namespace {

struct Tag {
  Inputs inputs;
  std::string prefer = "past";
  std::string format = "text";
  std::string out;
};

class Run {
 public:
  Run(const Tag& tag, const Console& console)
      : tag_(tag),
        console_(console),
        format_(*parse_tag_format(tag.format)),
        tagger_({tag.prefer == "future" ? Direction::future : Direction::past}),
        colours_(Console::colours_data(tag.out)) {}

  [[nodiscard]] int run() {
    Inputs inputs = tag_.inputs;
    if (inputs.paths.empty()) inputs.paths = {"-"};
    // Nothing that is tagged shows an estimate.
    if (inputs.options.published_policy == PublishedPolicy::stated)
      inputs.options.published_policy = PublishedPolicy::ignore;
    if (is_one_of(tag_.out, inputs.paths)) return usage("is one of the inputs and would be overwritten");
    return format_ == TagFormat::timeml ? run_timeml(inputs) : finish(write_all(inputs));
  }

 private:
  int usage(const std::string& message) const {
    console_.error(tag_.out.empty() ? message : tag_.out + ": " + message);
    return kUsage;
  }

  void write_one(std::ostream& out, const Article& a) {
    const std::vector<Timex> mentions = tagger_.tag(a.text, a.published.reference());
    for (const Timex& t : mentions)
      if (t.derivation.contradiction)
        console_.report(
            {Severity::warning, "weekday-contradiction", a.id, 0, "",
             "\"" + std::string(t.span.of(a.text)) + "\": the weekday is not that of the date, which was kept"});
    write(out, a, mentions, format_, {.colours = colours_});
  }

  // Reads the inputs, and passes their articles on one by one.
  template <typename Take>
  void each(const Inputs& inputs, Take take) {
    const StreamFormat standard_input = format_ == TagFormat::json_lines ? StreamFormat::detect : StreamFormat::text;
    read(inputs, console_, standard_input,
         {take, [this](const Diagnostic& d) { rejected_ = rejected_ || d.severity == Severity::error; }});
  }

  [[nodiscard]] Outcome write_all(const Inputs& inputs) {
    return write_output(tag_.out,
                        [&](std::ostream& out) { each(inputs, [&](const Article& a) { write_one(out, a); }); });
  }

  // TimeML is one document a file: how many there are decides where they go.
  [[nodiscard]] int run_timeml(const Inputs& inputs) {
    std::vector<Article> articles;
    each(inputs, [&](Article a) { articles.push_back(std::move(a)); });
    if (const auto error = timeml_error(tag_.out, articles.size()); !error.empty()) return usage(error);
    return finish(write_timeml(tag_.out, articles, [this](std::ostream& out, const Article& a) { write_one(out, a); }));
  }

  [[nodiscard]] int finish(const Outcome& written) const {
    if (!written) {
      console_.error(written.error());
      return kUnwritable;
    }
    return rejected_ ? kRejected : kDone;
  }

  const Tag& tag_;
  const Console& console_;
  TagFormat format_;
  Tagger tagger_;
  bool colours_;
  bool rejected_ = false;
};

}  // namespace

Command add_tag(CLI::App& app) {
  auto tag = std::make_shared<Tag>();
  CLI::App* command = app.add_subcommand("tag", "Time expressions alone: where they stand, what they mean, and why");
  add_inputs(*command, tag->inputs,
             "Files or folders; without any, standard input: articles as JSONL with --format jsonl, else plain text");
  command->add_option("--prefer", tag->prefer, "Which \"vendredi\" where nothing decides: past or future")
      ->capture_default_str()
      ->check(CLI::IsMember({"past", "future"}));
  command
      ->add_option("-f,--format", tag->format,
                   "text, to read; jsonl, a line an article; timeml, a document an article, with the text")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "jsonl", "timeml"}));
  command
      ->add_option("-o,--output", tag->out,
                   "File to write; for the TimeML of several articles a folder, in which each becomes ID.tml")
      ->type_name("FILE");
  return {command, [tag](const Common& common) {
            const Console console = common.console();
            return Run(*tag, console).run();
          }};
}

}  // namespace frise::cli
