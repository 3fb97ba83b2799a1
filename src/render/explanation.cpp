// Explanations: one event with all that speaks for it, to read.
#include <ostream>

#include "frise/render.h"
#include "render/table.h"
#include "render/wording.h"

namespace frise {
namespace {

using render::Detail;

void write_mention(std::ostream& out, std::size_t number, const EventMention& m, const render::Wording& wording) {
  const Article* article = wording.article(m.article);
  out << "  " << number << ". " << wording.outlet(m.article);
  if (article != nullptr && !article->published.iso.empty()) out << ", publié " << article->published.iso;
  out << " [" << m.article << "]\n     « " << render::on_one_line(m.quote) << " »\n";
  if (!m.source_said.empty()) out << "     selon " << render::on_one_line(m.source_said) << '\n';
  if (m.time)
    out << "     « " << render::on_one_line(m.time->surface) << " » : " << render::on_one_line(m.time->why) << '\n';
}

}  // namespace

void write_explanation(std::ostream& out, const Timeline& timeline) {
  const render::Wording wording(timeline);
  for (const auto* events : {&timeline.events, &timeline.undated})
    for (const Event& e : *events) {
      out << e.id << "  " << render::on_one_line(e.title) << (e.edited ? "  (corrigé)" : "") << '\n';
      for (const Detail& d : wording.facts(e)) out << d.label << " : " << render::on_one_line(d.text) << '\n';
      out << "Poids : " << e.weight << "\nMentions :\n";
      for (std::size_t k = 0; k < e.mentions.size(); ++k) write_mention(out, k + 1, e.mentions[k], wording);
    }
  for (const Warning& w : timeline.warnings)
    out << "Attention : " << render::on_one_line(w.message) << " [" << w.article << "]\n";
}

}  // namespace frise
