// Whatever is added, taken out or corrected, in whatever order: the store holds what building from scratch gives.
#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "frise/reader.h"
#include "frise/store.h"
#include "support/corpus.h"
#include "support/temporary.h"

namespace frise {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ChangesTest : public testing::Test {
 protected:
  Store open(const std::string& name = "affaire.frise") const {
    auto store = Store::open(folder_.path() / name);
    EXPECT_TRUE(store) << store.error().message;
    return std::move(*store);
  }

  test::TemporaryFolder folder_;
};

void expect_holds(const Store& store, const std::vector<Article>& articles) {
  const Timeline expected = build_timeline(latest_versions(articles));
  const auto kept = store.timeline();
  ASSERT_TRUE(kept) << kept.error().message;
  EXPECT_EQ(kept->title, expected.title);
  EXPECT_TRUE(kept->warnings == expected.warnings);
  ASSERT_EQ(kept->articles.size(), expected.articles.size());
  for (std::size_t k = 0; k < expected.articles.size(); ++k) EXPECT_EQ(kept->articles[k].id, expected.articles[k].id);
  for (const auto events : {&Timeline::events, &Timeline::undated}) {
    ASSERT_EQ(((*kept).*events).size(), (expected.*events).size());
    for (std::size_t k = 0; k < (expected.*events).size(); ++k)
      ASSERT_TRUE(((*kept).*events)[k] == (expected.*events)[k]) << k << " " << (expected.*events)[k].title;
  }
}

void expect_sound(const Store& store) {
  const auto problems = store.verify();
  ASSERT_TRUE(problems) << problems.error().message;
  EXPECT_THAT(*problems, IsEmpty());
}

// The articles of the four affairs, with copies, a second version of some and an article without a date.
std::vector<Article> affairs() {
  std::vector<Article> out;
  for (const char* affair : {"fusion", "greve", "proces", "saison"}) {
    auto read = read_articles({std::filesystem::path(FRISE_AFFAIRS) / affair / "articles.jsonl"});
    for (Article& a : read.articles) {
      a.id = std::string(affair) + "-" + a.id;
      out.push_back(std::move(a));
    }
  }
  Article copy = out.front();
  copy.id = "copie";
  copy.url.clear();
  copy.source = "Ailleurs";
  Article undated = out[1];
  undated.id = "sans-date";
  undated.url.clear();
  undated.published = {};
  Article revised = out[2];
  revised.modified = "2031-01-01";
  revised.text += "\nLe préfet a démissionné le 3 mai 2024.\n";
  out.insert(out.end(), {copy, undated, revised});
  return out;
}

void must(const Outcome& outcome) { ASSERT_TRUE(outcome) << outcome.error().message; }

TEST_F(ChangesTest, AnyOrderAndAnySplitIsBuildingFromScratch) {
  std::vector<Article> articles = affairs();
  ASSERT_GT(articles.size(), 20U);
  std::mt19937 random(61);
  for (int round = 0; round < 4; ++round) {
    std::shuffle(articles.begin(), articles.end(), random);
    Store store = open(std::to_string(round));
    BuildOptions options;
    options.jobs = round % 2 == 0 ? 1 : 2;
    for (std::size_t begin = 0; begin < articles.size();) {
      const std::size_t end = std::min(articles.size(), begin + 1 + random() % 9);
      ASSERT_TRUE(store.add(
          {articles.begin() + static_cast<std::ptrdiff_t>(begin), articles.begin() + static_cast<std::ptrdiff_t>(end)},
          options));
      begin = end;
    }
    expect_holds(store, articles);
    expect_sound(store);
  }
}

TEST_F(ChangesTest, WhatIsTakenOutWasNeverThere) {
  std::vector<Article> articles = affairs();
  Store store = open();
  ASSERT_TRUE(store.add(articles));
  std::mt19937 random(62);
  for (int round = 0; round < 8; ++round) {
    const std::string gone = articles[random() % articles.size()].id;
    must(store.remove({gone}));
    std::erase_if(articles, [&](const Article& a) { return a.id == gone; });
    expect_holds(store, articles);
  }
  expect_sound(store);
  std::vector<std::string> rest;
  for (const Article& a : articles) rest.push_back(a.id);
  must(store.remove(rest));
  expect_holds(store, {});
}

TEST_F(ChangesTest, ARemovalOfWhatIsNotThereChangesNothing) {
  Store store = open();
  ASSERT_TRUE(store.add(test::corpus()));
  const auto outcome = store.remove({test::corpus()[0].id, "jamais-vu"});
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, ErrorCode::absent);
  EXPECT_EQ(outcome.error().where, "jamais-vu");
  expect_holds(store, test::corpus());
}

TEST_F(ChangesTest, ACorrectedDateMovesWhatCountsFromIt) {
  std::vector<Article> articles = affairs();
  Store store = open();
  ASSERT_TRUE(store.add(articles));
  const Published published = *published_at("2024-05-17", "Europe/Paris");
  must(store.republish(articles[3].id, published));
  articles[3].published = published;
  articles[3].published.basis = PublishedBasis::given;
  expect_holds(store, articles);
  expect_sound(store);

  // It holds for later versions of the article.
  Article revised = articles[3];
  revised.modified = "2032-01-01";
  revised.text += "\nLe maire a été réélu hier.\n";
  revised.published = *published_at("2029-01-01", "Europe/Paris");
  ASSERT_TRUE(store.add({revised}));
  revised.published = articles[3].published;
  articles.push_back(revised);
  expect_holds(store, articles);
}

// An event that several mentions tell.
Event told_by_several(const Store& store) {
  const auto timeline = store.timeline();
  const auto found = std::find_if(timeline->events.begin(), timeline->events.end(),
                                  [](const Event& e) { return e.mentions.size() >= 3; });
  EXPECT_NE(found, timeline->events.end());
  return *found;
}

Event event(const Store& store, const std::string& id) {
  auto found = store.event(id);
  EXPECT_TRUE(found) << found.error().message;
  return found ? *found : Event{};
}

constexpr const char* kNow = "2026-11-21T09:00:00Z";

std::int64_t edit(Store& store, const Edit& edit) {
  const auto numbers = store.edit({edit}, "claire", kNow);
  EXPECT_TRUE(numbers) << numbers.error().message << " " << numbers.error().where;
  return numbers ? numbers->front() : 0;
}

TEST_F(ChangesTest, SaysWhatAnEventIsAboutWhereTheStoreIsOfSeveralAffairs) {
  Article fire = test::article("feu", "La Gazette", "2025-04-07", "Les pompiers sont repartis dimanche.");
  fire.title = "Incendie de Vaubrun : la halle sauvée";
  fire.text += " L'incendie de Vaubrun a duré.";
  const Article strike = test::article("greve", "Le Soir", "2025-04-07", "Les cours ont repris samedi.");
  Store store = open();
  ASSERT_TRUE(store.add({fire, strike}));
  const auto about_fire = [&] {
    const auto page = store.events({.text = "pompiers"});
    EXPECT_TRUE(page);
    return page && page->events.size() == 1 ? page->events.front() : Event();
  };
  const std::string topical = "Incendie de Vaubrun : les pompiers sont repartis";
  EXPECT_EQ(about_fire().title, topical);
  EXPECT_EQ(store.event(about_fire().id)->title, topical);
  EXPECT_TRUE(store.events({.text = "vaubrun repartis"})->events == store.events({.text = "pompiers"})->events);
  expect_holds(store, {fire, strike});
  const std::int64_t title = edit(store, {Edit::Kind::title, about_fire().id, "Le départ des pompiers"});
  EXPECT_EQ(about_fire().title, "Le départ des pompiers");
  ASSERT_TRUE(store.undo(title, kNow));
  EXPECT_EQ(about_fire().title, topical);
  ASSERT_TRUE(store.remove({"greve"}));
  EXPECT_EQ(about_fire().title, "Les pompiers sont repartis") << "the store is of one affair";
  expect_holds(store, {fire});
  expect_sound(store);
}

TEST_F(ChangesTest, CorrectionsSurviveWhatComesLaterAndAreTakenBack) {
  std::vector<Article> articles = affairs();
  std::vector<Article> first(articles.begin(), articles.begin() + 6);
  Store store = open();
  ASSERT_TRUE(store.add(first));
  const Event before = told_by_several(store);
  const std::int64_t title = edit(store, {Edit::Kind::title, before.id, "Le titre de Claire"});
  EventDate day = *before.date;
  day.days = {Day{2024, 2, 29}, Day{2024, 2, 29}};
  day.value = day.edtf = "2024-02-29";
  Edit redate{Edit::Kind::date, before.id};
  redate.date = day;
  const std::int64_t date = edit(store, redate);
  for (const Article& a : articles) ASSERT_TRUE(store.add({a}));
  const Event after = event(store, before.id);
  EXPECT_EQ(after.title, "Le titre de Claire");
  EXPECT_EQ(after.date->value, "2024-02-29");
  EXPECT_TRUE(after.edited);
  expect_sound(store);

  must(store.undo(title, kNow));
  must(store.undo(date, kNow));
  expect_holds(store, articles);
  const auto edits = store.edits();
  ASSERT_TRUE(edits);
  ASSERT_EQ(edits->size(), 2U);
  EXPECT_EQ((*edits)[0].undone, kNow);
  EXPECT_EQ((*edits)[0].who, "claire");
  EXPECT_EQ((*edits)[0].edit.text, "Le titre de Claire");
  EXPECT_FALSE(store.undo(title, kNow)) << "only once";
}

TEST_F(ChangesTest, WhatIsHiddenIsNotThere) {
  Store store = open();
  ASSERT_TRUE(store.add(affairs()));
  const Event gone = told_by_several(store);
  const std::int64_t number = edit(store, {Edit::Kind::hide, gone.id});
  EXPECT_EQ(store.event(gone.id).error().code, ErrorCode::absent);
  const auto timeline = store.timeline();
  EXPECT_TRUE(
      std::none_of(timeline->events.begin(), timeline->events.end(), [&](const Event& e) { return e.id == gone.id; }));
  expect_sound(store);
  must(store.undo(number, kNow));
  EXPECT_TRUE(event(store, gone.id) == gone);
}

TEST_F(ChangesTest, TwoEventsAreMadeOneAndOneTwo) {
  Store store = open();
  const std::vector<Article> articles = affairs();
  ASSERT_TRUE(store.add(articles));
  const auto timeline = store.timeline();
  const Event a = timeline->events[2];
  const Event b = timeline->events[timeline->events.size() - 3];
  Edit merge{Edit::Kind::merge, a.id};
  merge.other = b.id;
  const std::int64_t merged = edit(store, merge);
  const Event both = event(store, a.id);
  EXPECT_TRUE(both == event(store, b.id)) << "both ids are of one event";
  EXPECT_EQ(both.mentions.size(), a.mentions.size() + b.mentions.size());
  EXPECT_EQ(store.timeline()->events.size(), timeline->events.size() - 1);
  EXPECT_EQ(store.edit({merge}, "claire", kNow).error().where, "other") << "they are one already";
  ASSERT_TRUE(store.add(articles));
  expect_sound(store);

  const Event several = told_by_several(store);
  Edit split{Edit::Kind::split, several.id};
  split.mentions = {several.mentions.size() - 1};
  const std::int64_t parted = edit(store, split);
  EXPECT_EQ(event(store, several.id).mentions.size(), several.mentions.size() - 1);
  expect_sound(store);

  must(store.undo(parted, kNow));
  must(store.undo(merged, kNow));
  expect_holds(store, articles);
}

TEST_F(ChangesTest, WhatWasSplitIsOneAgainWithoutTheArticleItWasSplitFrom) {
  Store store = open();
  const std::string first = "Le maire Odilon Farnèse a inauguré lundi le pont de Thoronne.";
  const auto article = [&](const std::string& id, const std::string& text) {
    Article out;
    out.id = id;
    out.title = "Thoronne";
    out.source = id;
    out.published = *published_at("2024-05-14", "Europe/Paris");
    out.text = text;
    return out;
  };
  ASSERT_TRUE(store.add({article("a", first), article("b", "Lundi, " + first), article("c", first + " Il pleuvait.")}));
  const Event one = store.timeline()->events.front();
  ASSERT_EQ(one.mentions.size(), 3U);
  Edit split{Edit::Kind::split, one.id};
  split.mentions = {2};
  edit(store, split);
  split.mentions = {1};
  edit(store, split);
  ASSERT_EQ(store.timeline()->events.size(), 3U);
  const std::string holder = event(store, one.id).mentions.front().article;
  must(store.remove({holder}));
  expect_sound(store);
}

TEST_F(ChangesTest, APublicationIsDoubtedWhenWhoSpokeForItIsGone) {
  Store store = open();
  const auto article = [](const std::string& id, const std::string& published, const std::string& text) {
    Article out;
    out.id = out.source = id;
    out.published = *published_at(published, "Europe/Paris");
    out.text = text;
    return out;
  };
  const std::string closed = "Jeudi, l'usine Verlan de Brévanne a fermé. ";
  const std::string met = "Le maire Paul Mestre a rencontré samedi les salariés de Verlan.";
  const Article wrong = article("faux", "2025-04-14", closed + met);
  const Article as_wrong = article("comme lui", "2025-04-14", closed + "Samedi, " + met + " Il pleuvait.");
  const std::vector<Article> right{article("juste", "2025-04-07", "L'usine Verlan de Brévanne a fermé jeudi. " + met),
                                   article("encore", "2025-04-08", closed + met + " On y pleurait.")};
  ASSERT_TRUE(store.add({wrong, as_wrong}));
  ASSERT_TRUE(store.add(right));
  EXPECT_THAT(store.timeline()->warnings, IsEmpty());
  must(store.remove({as_wrong.id}));
  ASSERT_EQ(store.timeline()->warnings.size(), 1U);
  EXPECT_EQ(store.timeline()->warnings.front().article, "faux");
  expect_holds(store, {wrong, right[0], right[1]});
  expect_sound(store);
}

TEST_F(ChangesTest, WhatIsSaidOfAnEventOutlastsItsMergingAndSplitting) {
  Store store = open();
  ASSERT_TRUE(store.add(affairs()));
  const auto timeline = store.timeline();
  const Event a = timeline->events[2];
  const Event b = timeline->events[timeline->events.size() - 3];
  edit(store, {Edit::Kind::title, a.id, "Le titre de Claire"});
  Edit date{Edit::Kind::date, a.id};
  date.date = b.date;
  edit(store, date);
  Edit merge{Edit::Kind::merge, b.id};
  merge.other = a.id;
  const std::int64_t merged = edit(store, merge);
  EXPECT_EQ(event(store, b.id).title, "Le titre de Claire");
  EXPECT_EQ(event(store, b.id).date, b.date);
  expect_sound(store);

  const Event both = event(store, a.id);
  Edit split{Edit::Kind::split, both.id};
  for (std::size_t k = 0; k < both.mentions.size(); ++k)
    if (both.mentions[k].quote != a.mentions.front().quote) split.mentions.push_back(k);
  edit(store, split);
  EXPECT_EQ(event(store, a.id).title, "Le titre de Claire");
  EXPECT_EQ(event(store, b.id).title, b.title);
  edit(store, {Edit::Kind::title, b.id, "Un autre titre"});
  must(store.undo(merged, kNow));
  EXPECT_EQ(event(store, a.id).title, "Le titre de Claire");
  EXPECT_EQ(event(store, b.id).title, "Un autre titre");
  expect_sound(store);
}

TEST_F(ChangesTest, AnEditOfNothingIsAnError) {
  Store store = open();
  ASSERT_TRUE(store.add(test::corpus()));
  const Event some = store.timeline()->events.front();
  const auto refused = [&](const Edit& edit) {
    const auto number = store.edit({edit}, "claire", kNow);
    return number ? std::string("accepted") : number.error().where;
  };
  EXPECT_EQ(refused({Edit::Kind::title, "e-000000000000", "Titre"}), "e-000000000000");
  EXPECT_EQ(refused({Edit::Kind::title, some.id, ""}), "text");
  EXPECT_EQ(refused({Edit::Kind::date, some.id}), "date");
  EXPECT_EQ(refused({Edit::Kind::merge, some.id, "", {}, "e-000000000000"}), "e-000000000000");
  EXPECT_EQ(refused({Edit::Kind::split, some.id, "", {}, "", {99}}), "mentions");
  EXPECT_EQ(refused({Edit::Kind::split, some.id}), "mentions");
  expect_holds(store, test::corpus());
}

TEST_F(ChangesTest, AnEditWhoseEventIsGoneIsKeptAndSaidToBeLost) {
  Store store = open();
  const std::vector<Article> articles = test::corpus();
  ASSERT_TRUE(store.add(articles));
  const auto timeline = store.timeline();
  const auto alone = std::find_if(timeline->events.begin(), timeline->events.end(),
                                  [](const Event& e) { return e.mentions.size() == 1; });
  ASSERT_NE(alone, timeline->events.end());
  edit(store, {Edit::Kind::title, alone->id, "Le titre de Claire"});
  const std::string article = alone->mentions.front().article;
  must(store.remove({article}));
  EXPECT_TRUE(store.edits()->front().lost);
  ASSERT_TRUE(store.add(articles));
  EXPECT_FALSE(store.edits()->front().lost) << "it is back";
  EXPECT_EQ(event(store, alone->id).title, "Le titre de Claire");
}

TEST_F(ChangesTest, FormerIdsAreUnderstood) {
  const std::vector<Article> articles = affairs();
  Store store = open();
  std::vector<std::pair<std::string, EventMention>> seen;  // every id there ever was, with a mention of its event
  for (std::size_t k = articles.size(); k-- > 0;) {
    ASSERT_TRUE(store.add({articles[k]}));
    const auto timeline = store.timeline();
    for (const Event& e : timeline->events) seen.emplace_back(e.id, e.mentions.front());
  }
  ASSERT_GT(seen.size(), 100U);
  for (const auto& [id, mention] : seen) {
    const Event now = event(store, id);
    EXPECT_TRUE(std::any_of(now.mentions.begin(), now.mentions.end(),
                            [&quote = mention.quote](const EventMention& m) { return m.quote == quote; }))
        << id << " " << mention.quote;
  }
}

TEST_F(ChangesTest, FactsCountWhatIsThere) {
  Store store = open();
  ASSERT_TRUE(store.add(test::corpus()));
  const auto facts = store.facts();
  const Timeline timeline = build_timeline(test::corpus());
  ASSERT_TRUE(facts);
  EXPECT_EQ(facts->articles, 4U);
  EXPECT_EQ(facts->versions, 4U);
  EXPECT_EQ(facts->events, timeline.events.size());
  EXPECT_EQ(facts->undated, timeline.undated.size());
  EXPECT_EQ(facts->days, span_of(timeline));
  EXPECT_GT(facts->bytes, 4096U);
}

}  // namespace
}  // namespace frise
