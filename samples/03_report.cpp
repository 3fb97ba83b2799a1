// A report in Markdown: the five heaviest events, who reports them in which words, and where figures
// disagree.
//
//   frise_sample_03_report depeches/pont.jsonl
#include <frise/frise.h>

#include <algorithm>
#include <iostream>
#include <string>

namespace {

std::string source_of(const frise::Timeline& timeline, const std::string& id) {
  const auto article = std::ranges::find(timeline.articles, id, &frise::Article::id);
  return article == timeline.articles.end() ? id : article->source;
}

void write_event(const frise::Timeline& timeline, const frise::Event& event) {
  std::cout << "\n## " << event.date->display << " : " << event.title << "\n\n";
  for (const frise::EventMention& mention : event.mentions)
    std::cout << "- " << source_of(timeline, mention.article) << " : " << mention.quote << '\n';

  // Every article's figure is kept: a reader should see that « une trentaine » became « 34 ».
  for (const frise::Figure& figure : event.figures) {
    const auto differs = [&](const frise::FigureValue& other) { return other.value != figure.values[0].value; };
    if (!std::ranges::any_of(figure.values, differs)) continue;
    std::cout << "\nLes chiffres divergent (" << figure.what << ") :\n\n";
    for (const frise::FigureValue& value : figure.values)
      std::cout << "- " << value.text << ", selon " << source_of(timeline, value.article) << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  const frise::ReadResult read = frise::read_articles({argv + 1, argv + argc});
  for (const frise::Diagnostic& diagnostic : read.diagnostics) std::cerr << to_string(diagnostic) << '\n';
  if (read.articles.empty()) return 1;

  // heaviest() keeps the order of time.
  const frise::Timeline timeline =
      frise::heaviest(frise::build_timeline(frise::latest_versions(read.articles)), 5, 0.0);
  std::cout << "# " << timeline.title << "\n\nL'essentiel de " << read.articles.size() << " articles.\n";
  for (const frise::Event& event : timeline.events) write_event(timeline, event);
}
