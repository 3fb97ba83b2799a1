// Adds invented events to a store, for the tests in the browser: frise_test_store FILE COUNT
#include <cstdlib>
#include <iostream>
#include <stdexcept>

#include "support/synthetic_store.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: frise_test_store FILE COUNT\n";
    return EXIT_FAILURE;
  }
  try {
    frise::test::add_synthetic_events(argv[1], std::stoi(argv[2]));
  } catch (const std::exception& error) {
    std::cerr << argv[1] << ": " << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
