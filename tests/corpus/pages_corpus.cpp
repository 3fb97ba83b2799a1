// Reads every page of a folder (NAME.html) and compares it with what a reader made of it (NAME.txt: a header with
// title, published, basis, source and url, then the text). A few pages may be read imperfectly; what the whole corpus
// must come to stands below.
//
//   frise_pages_corpus tests/corpus/pages
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "frise/reader.h"

namespace {

constexpr double kTitles = 0.98;
constexpr double kDays = 0.96;
constexpr double kBases = 0.92;
constexpr double kText = 0.97;  // F1 of the words, mean of the pages

using Words = std::map<std::string, int>;

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

Words words_of(std::string_view text) {
  Words out;
  std::string word;
  for (const char c : std::string(text) + ' ') {
    if (is_letter(c)) {
      word += c;
    } else if (!word.empty()) {
      ++out[word];
      word.clear();
    }
  }
  return out;
}

int count(const Words& words) {
  int out = 0;
  for (const auto& [word, times] : words) out += times;
  return out;
}

double f1(std::string_view found, std::string_view wanted) {
  const Words a = words_of(found);
  const Words b = words_of(wanted);
  int shared = 0;
  for (const auto& [word, times] : a)
    if (const auto same = b.find(word); same != b.end()) shared += std::min(times, same->second);
  return shared == 0 ? 0 : 2.0 * shared / (count(a) + count(b));
}

// « basis » is no field of an article.
std::string basis_in(const std::filesystem::path& header) {
  std::ifstream in(header);
  std::string line;
  while (std::getline(in, line) && !line.empty())
    if (line.starts_with("basis: ")) return line.substr(7);
  return "unknown";
}

struct Totals {
  int pages = 0;
  int titles = 0;
  int days = 0;
  int bases = 0;
  double text = 0;
};

void compare(const std::filesystem::path& html, Totals& totals) {
  std::filesystem::path expected = html;
  expected.replace_extension(".txt");
  const auto found = frise::read_articles({html});
  const auto wanted = frise::read_articles({expected});
  ++totals.pages;
  if (found.articles.size() != 1 || wanted.articles.size() != 1) {
    std::cout << html.filename().string() << ": no article\n";
    return;
  }
  const frise::Article& a = found.articles[0];
  const frise::Article& b = wanted.articles[0];
  const bool title = words_of(a.title) == words_of(b.title);
  const bool day = a.published.day == b.published.day;
  const bool basis = name(a.published.basis) == basis_in(expected);
  const double text = f1(a.text, b.text);
  totals.titles += title ? 1 : 0;
  totals.days += day ? 1 : 0;
  totals.bases += basis ? 1 : 0;
  totals.text += text;
  if (title && day && basis && text >= 0.95) return;
  std::cout << html.filename().string() << ':';
  if (!title) std::cout << " title \"" << a.title << '"';
  if (!day) std::cout << " published " << (a.published.iso.empty() ? "-" : a.published.iso);
  if (!basis) std::cout << " basis " << name(a.published.basis);
  std::cout << " text " << text << '\n';
}

bool reaches(const char* what, double share, double least) {
  std::cout << what << ' ' << share << (share >= least ? "" : ", too little") << '\n';
  return share >= least;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return EXIT_FAILURE;
  std::vector<std::filesystem::path> pages;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1]))
    if (entry.path().extension() == ".html") pages.push_back(entry.path());
  std::sort(pages.begin(), pages.end());
  Totals totals;
  for (const auto& page : pages) compare(page, totals);
  const double all = std::max(totals.pages, 1);
  bool good = totals.pages >= 60;
  std::cout << totals.pages << " pages\n";
  good &= reaches("titles", totals.titles / all, kTitles);
  good &= reaches("days", totals.days / all, kDays);
  good &= reaches("bases", totals.bases / all, kBases);
  good &= reaches("text", totals.text / all, kText);
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
