// The people, companies and places of invented affairs, composed so that affairs rarely share a rare name, while
// first names, large towns and countries recur as they do in the news.
#pragma once

#include <string>

#include "bench/random.h"

namespace frise::bench {

struct Person {
  std::string first;
  std::string last;
  bool woman = false;
};

struct Cast {
  Person p;
  Person q;
  Person r;
  std::string o;  // companies
  std::string u;
  std::string v;  // towns
  std::string w;
  std::string c;  // countries
  std::string d;
  int n = 0;  // what there is much of
  int k = 0;  // and little
};

[[nodiscard]] Cast make_cast(Random& random);

[[nodiscard]] std::string make_outlet(Random& random);

}  // namespace frise::bench
