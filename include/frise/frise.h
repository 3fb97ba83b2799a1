// frise: French news articles in, one timeline out.
//
//   #include <frise/frise.h>
//   #include <iostream>
//
//   int main() {
//     // What does « en juin » mean in an article of 30 November 2024?
//     for (const frise::Timex& t : frise::Tagger().tag("Le traité fut signé en juin.", {2024, 11, 30}))
//       std::cout << t.value << " : " << t.why() << '\n';
//
//     // Articles in, one timeline out; what could not be read is data, not an exception.
//     const frise::ReadResult read = frise::read_articles({"depeches/"});
//     for (const frise::Diagnostic& d : read.diagnostics) std::cerr << to_string(d) << '\n';
//     const frise::Timeline timeline = frise::build_timeline(frise::latest_versions(read.articles));
//     frise::write(std::cout, timeline, frise::Format::markdown);
//
//     // Kept, and asked again: what touches the disk can fail, and says so in its type.
//     auto store = frise::Store::open("affaire.frise");
//     if (!store || !store->add(read.articles)) return 3;
//     const auto june = store->timeline({.days = {frise::Day{2024, 6, 1}, frise::Day{2024, 6, 30}}, .text = "traité"});
//     if (!june) return 3;
//     for (const frise::Event& e : june->events) std::cout << e.date->display << " : " << e.title << '\n';
//   }
//
// Offsets in this API are UTF-8 bytes. Nothing here prints, reads the clock or depends on the locale.
#pragma once

#include "frise/article.h"
#include "frise/check.h"
#include "frise/day.h"
#include "frise/diagnostic.h"
#include "frise/event.h"
#include "frise/fragments.h"
#include "frise/grain.h"
#include "frise/period.h"
#include "frise/reader.h"
#include "frise/render.h"
#include "frise/result.h"
#include "frise/span.h"
#include "frise/store.h"
#include "frise/tagger.h"
#include "frise/timeline.h"
#include "frise/timex.h"
#include "frise/version.h"
#include "frise/when.h"
