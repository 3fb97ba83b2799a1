// A timeline that is kept in a file, fed twice and asked by date: frise_sample_04_store depeches/festival
#include <frise/frise.h>

#include <filesystem>
#include <iostream>
#include <random>
#include <string>

namespace {

int fail(const frise::Error& error) {
  std::cerr << error.where << ": " << error.message << '\n';
  return 3;
}

int run(const std::filesystem::path& file, const std::vector<frise::Article>& articles) {
  // Whatever touches the disk returns a Result: the value, or the error that says why there is none.
  auto store = frise::Store::open(file);
  if (!store) return fail(store.error());
  for (int round = 0; round < 2; ++round) {  // the same articles again change nothing
    const auto added = store->add(articles);
    if (!added) return fail(added.error());
    std::cout << added->articles << " articles nouveaux, " << added->unchanged << " connus\n";
  }

  // Dates as people say them; « la semaine dernière » would count from the day that is passed.
  const auto days = frise::parse_when("fin mai 2023", frise::Day{2023, 6, 12});
  if (!days) return fail(days.error());
  frise::Query query;
  query.days = *days;
  query.meets = frise::Meets::within;
  const auto found = store->timeline(query);
  if (!found) return fail(found.error());
  std::cout << "\nDu " << to_string(*days->first) << " au " << to_string(*days->last) << " :\n";
  for (const frise::Event& event : found->events) std::cout << event.date->display << " : " << event.title << '\n';
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const frise::ReadResult read = frise::read_articles({argv + 1, argv + argc});
  const auto folder =
      std::filesystem::temp_directory_path() / ("frise-sample-" + std::to_string(std::random_device{}()));
  std::filesystem::create_directory(folder);
  const int status = run(folder / "festival.frise", read.articles);
  std::filesystem::remove_all(folder);
  return status;
}
