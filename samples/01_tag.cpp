// Time expressions: which days does a text speak of, and why these?
//
//   frise_sample_01_tag
#include <frise/frise.h>

#include <iostream>
#include <string_view>

int main() {
  // A text is tagged against the day it was published: here Friday 14 March 2025.
  constexpr std::string_view text =
      "Le pont s'est rompu jeudi soir, vers 18 h 40. La veille, des fissures avaient été mesurées. "
      "Il y a trois ans, un rapport alertait déjà ; en juin dernier, les camions de plus de 19 tonnes "
      "y ont été interdits. La ministre viendra samedi. Un bac ouvrira d'ici fin avril, pour deux ans.";
  const frise::Reference published(2025, 3, 14);

  // A Tagger keeps no state: one serves any number of texts and threads.
  const frise::Tagger tagger;
  for (const frise::Timex& timex : tagger.tag(text, published)) {
    std::cout << timex.span.of(text) << "\n  valeur  " << name(timex.type) << ' ' << timex.value;
    if (timex.mod != frise::Modifier::none) std::cout << ' ' << name(timex.mod);
    std::cout << '\n';
    // Durations name no days of the calendar, and a period may be open: both ends are optional.
    if (timex.days.known())
      std::cout << "  jours   " << (timex.days.first ? to_string(*timex.days.first) : "...") << " - "
                << (timex.days.last ? to_string(*timex.days.last) : "...") << '\n';
    std::cout << "  raison  " << timex.why() << '\n';
  }

  // Without a date of publication, what is relative keeps the part that the words give.
  std::cout << "\nSans date de publication :\n";
  const auto mentions = tagger.tag("La grève a commencé en juin.", frise::Reference::unknown());
  for (const frise::Timex& timex : mentions) std::cout << timex.value << " (" << timex.why() << ")\n";

  // What the words say is kept, so that a date that comes to be known later needs no second reading of the text.
  std::cout << "\nLa date une fois connue :\n";
  for (const frise::Timex& timex : mentions) {
    const frise::Timex resolved = tagger.resolve(timex.said, published);
    std::cout << resolved.value << " (" << resolved.why() << "), EDTF " << resolved.edtf().value_or("-") << '\n';
  }
}
