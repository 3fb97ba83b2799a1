#include "cli/timeml.h"

#include <filesystem>

#include "cli/file_name.h"
#include "cli/output.h"

namespace frise::cli {
namespace {

// A file an article, named after its id.
Outcome write_each(const std::filesystem::path& folder, const std::vector<Article>& articles,
                   const std::function<void(std::ostream&, const Article&)>& write) {
  FileNames names;
  for (const Article& a : articles) {
    const std::filesystem::path path = folder / names.name(a.id, ".tml");
    Outcome written = write_output(path.string(), [&](std::ostream& out) { write(out, a); });
    if (!written) return written;
  }
  return done();
}

}  // namespace

std::string timeml_error(const std::string& path, std::size_t articles) {
  if (articles <= 1 || std::filesystem::is_directory(path)) return "";
  return "several articles: TimeML is one document a file, so name an existing folder with -o";
}

Outcome write_timeml(const std::string& path, const std::vector<Article>& articles,
                     const std::function<void(std::ostream&, const Article&)>& write) {
  if (std::filesystem::is_directory(path)) return write_each(path, articles, write);
  return write_output(path, [&](std::ostream& out) {
    for (const Article& a : articles) write(out, a);
  });
}

}  // namespace frise::cli
