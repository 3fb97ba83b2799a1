#include "cli/inputs.h"

#include <iostream>
#include <map>
#include <set>
#include <utility>

namespace frise::cli {
namespace {

std::string published_error(const std::string& value) {
  return published_at(value, "UTC") ? "" : "\"" + value + "\" is not an ISO 8601 date or date-time of an existing day";
}

std::string timezone_error(const std::string& value) {
  return is_time_zone(value) ? "" : "\"" + value + "\" is no known time zone";
}

// « body=text,date=published »
std::vector<FieldName> names_of(const std::vector<std::string>& pairs) {
  std::vector<FieldName> out;
  for (const std::string& pair : pairs) {
    const std::size_t sign = pair.find('=');
    out.push_back({pair.substr(sign + 1), pair.substr(0, sign)});
  }
  return out;
}

std::string map_error(const std::string& pair) {
  static const std::set<std::string> kFields = {"id",        "title",    "source", "url",
                                                "published", "modified", "lang",   "text"};
  const std::size_t sign = pair.find('=');
  const bool good = sign != std::string::npos && sign > 0 && kFields.count(pair.substr(sign + 1)) != 0;
  return good ? ""
              : "\"" + pair +
                    "\" is not NAME=FIELD, with a field of an article (id, title, source, url, published, modified, "
                    "lang, text)";
}

}  // namespace

void add_inputs(CLI::App& command, Inputs& inputs, const std::string& help) {
  command.add_option("INPUT", inputs.paths, help)->type_name("");
  command.add_option("--published", inputs.options.published, "Publication date of the inputs that have none")
      ->type_name("DATE")
      ->check(CLI::Validator(published_error, ""));
  command.add_option("--source", inputs.options.source, "Outlet of the inputs that have none")->type_name("NAME");
  command
      .add_option("--meta", inputs.options.meta, "Table (CSV or JSONL) with path, published, source, url of each input")
      ->type_name("FILE")
      ->check(CLI::ExistingFile);
  command
      .add_option_function<std::vector<std::string>>(
          "--map", [&inputs](const std::vector<std::string>& pairs) { inputs.options.names = names_of(pairs); },
          "Names that records and tables give to fields: body=text,date=published")
      ->type_name("NAME=FIELD,…")
      ->delimiter(',')
      ->check(CLI::Validator(map_error, ""));
  command.add_option("--timezone", inputs.options.timezone, "Zone in which times given in UTC are read")
      ->type_name("ZONE")
      ->capture_default_str()
      ->check(CLI::Validator(timezone_error, ""));
  static const std::map<std::string, PublishedPolicy> kPolicies = {{"stated", PublishedPolicy::stated},
                                                                   {"infer", PublishedPolicy::infer}};
  command
      .add_option("--published-policy", inputs.options.published_policy,
                  "Where no date says when an article was published: stated, relative times stay without days; infer, "
                  "count from the day that its own dates make likely")
      ->type_name("POLICY")
      ->default_str("stated")
      ->transform(CLI::CheckedTransformer(kPolicies).description(""));
}

void read(const Inputs& inputs, const Console& console, StreamFormat standard_input, const ReadSink& sink) {
  std::size_t articles = 0;
  const ReadSink counting{[&](Article article) {
                            ++articles;
                            sink.article(std::move(article));
                          },
                          [&](const Diagnostic& diagnostic) {
                            console.report(diagnostic);
                            sink.diagnostic(diagnostic);
                          }};
  std::vector<std::filesystem::path> files;
  const auto read_files = [&] {
    if (!files.empty()) read_articles(std::exchange(files, {}), inputs.options, counting);
  };
  for (const std::string& path : inputs.paths) {
    if (path != "-") {
      files.emplace_back(path);
      continue;
    }
    read_files();
    read_articles(std::cin, "-", inputs.options, standard_input, counting);
  }
  read_files();
  console.detail(std::to_string(articles) + " articles read");
}

ReadResult read(const Inputs& inputs, const Console& console, StreamFormat standard_input) {
  ReadResult result;
  read(inputs, console, standard_input,
       {[&](Article article) { result.articles.push_back(std::move(article)); },
        [&](const Diagnostic& diagnostic) { result.diagnostics.push_back(diagnostic); }});
  return result;
}

}  // namespace frise::cli
