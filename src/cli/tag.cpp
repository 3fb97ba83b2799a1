// frise tag: time expressions alone.
#include <filesystem>
#include <memory>

#include "cli/command.h"
#include "cli/file_name.h"
#include "cli/inputs.h"
#include "cli/output.h"
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
    if (is_one_of(tag_.out, inputs.paths)) return usage("is one of the inputs and would be overwritten");
    const ReadResult read =
        cli::read(inputs, console_, format_ == TagFormat::json_lines ? StreamFormat::detect : StreamFormat::text);
    const bool to_folder = format_ == TagFormat::timeml && std::filesystem::is_directory(tag_.out);
    if (format_ == TagFormat::timeml && read.articles.size() > 1 && !to_folder)
      return usage("several articles: TimeML is one document a file, so name an existing folder with -o");
    const Outcome written = to_folder ? write_each(read.articles) : write_all(read.articles);
    console_.report(warnings_);
    if (!written) {
      console_.error(written.error());
      return kUnwritable;
    }
    return read.rejected() ? kRejected : kDone;
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
        warnings_.push_back(
            {Severity::warning, "weekday-contradiction", a.id, 0, "",
             "\"" + std::string(t.span.of(a.text)) + "\": the weekday is not that of the date, which was kept"});
    write(out, a, mentions, format_, {.colours = colours_});
  }

  [[nodiscard]] Outcome write_all(const std::vector<Article>& articles) {
    return write_output(tag_.out, [&](std::ostream& out) {
      for (const Article& a : articles) write_one(out, a);
    });
  }

  // A file an article, named after its id.
  [[nodiscard]] Outcome write_each(const std::vector<Article>& articles) {
    FileNames names;
    for (const Article& a : articles) {
      const std::filesystem::path path = std::filesystem::path(tag_.out) / names.name(a.id, ".tml");
      Outcome written = write_output(path.string(), [&](std::ostream& out) { write_one(out, a); });
      if (!written) return written;
    }
    return done();
  }

  const Tag& tag_;
  const Console& console_;
  TagFormat format_;
  Tagger tagger_;
  bool colours_;
  std::vector<Diagnostic> warnings_;  // about what was tagged
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
