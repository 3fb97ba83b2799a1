// Articles in, one timeline out, printed as a list.
//
//   frise_sample_02_timeline depeches/pont.jsonl
#include <frise/frise.h>

#include <filesystem>
#include <iostream>
#include <vector>

int main(int argc, char** argv) {
  const std::vector<std::filesystem::path> inputs(argv + 1, argv + argc);
  if (inputs.empty()) {
    std::cerr << "usage: frise_sample_02_timeline INPUT...\n";
    return 2;
  }

  // Files and folders of any kind that frise reads. What it cannot read is a diagnostic; the rest is read.
  const frise::ReadResult read = frise::read_articles(inputs);
  for (const frise::Diagnostic& diagnostic : read.diagnostics) std::cerr << to_string(diagnostic) << '\n';
  if (read.articles.empty()) return 1;

  // Of an article that was corrected later only the last version counts.
  const frise::Timeline timeline = frise::build_timeline(frise::latest_versions(read.articles));

  std::cout << timeline.title << " : " << timeline.articles.size() << " articles\n\n";
  for (const frise::Event& event : timeline.events) {
    std::cout << event.date->display << " : " << event.title;
    if (event.status != frise::EventStatus::reported) std::cout << " [" << name(event.status) << ']';
    if (event.mentions.size() > 1) std::cout << " (" << event.mentions.size() << " mentions)";
    std::cout << '\n';
  }
  for (const frise::Event& event : timeline.undated) std::cout << "sans date : " << event.title << '\n';
  for (const frise::Warning& warning : timeline.warnings)
    std::cerr << warning.article << ": " << warning.message << '\n';
  return read.rejected() ? 1 : 0;
}
