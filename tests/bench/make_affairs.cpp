// Writes invented articles as JSON lines, for frise build and for profilers.
//   frise_make_affairs COUNT [GOLD]      GOLD: a file that gets a line a mention: article, quote, event, first, last
#include <exception>
#include <fstream>
#include <iostream>
#include <string>

#include "bench/affairs_generator.h"
#include "frise/frise.h"

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: frise_make_affairs COUNT [GOLD]\n";
    return 2;
  }
  try {
    const auto scripts = frise::bench::read_scripts(FRISE_AFFAIRS);
    const auto affairs = frise::bench::make_affairs(scripts, std::stoul(argv[1]), 1);
    for (const frise::Article& a : affairs.articles) frise::write(std::cout, a);
    if (argc > 2) {
      std::ofstream gold(argv[2]);
      for (const auto& g : affairs.gold) {
        const frise::Article& article = affairs.articles[g.article];
        gold << article.id << '\t' << g.span.of(article.text) << '\t' << g.event << '\t' << to_string(g.first) << '\t'
             << to_string(g.last) << '\n';
      }
    }
  } catch (const std::exception& error) {
    std::cerr << "frise_make_affairs: " << error.what() << '\n';
    return 1;
  }
}
