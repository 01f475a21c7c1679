// SPDX-License-Identifier: Apache-2.0
#include "report/words.hpp"

#include <cmath>
#include <span>

#include "hamvar/measure/key_figures.hpp"
#include "hamvar/text/numbers.hpp"

namespace hamvar::report {

namespace {

/// "12 note 2" as it is cited in Persian.
std::string persian_article(const std::string& article) {
  static constexpr std::string_view note = " note ";
  std::string text;
  for (std::size_t i = 0; i < article.size();) {
    if (article.compare(i, note.size(), note) == 0) {
      text += " تبصرهٔ ";
      i += note.size();
      continue;
    }
    const char c = article[i++];
    text += c >= '0' && c <= '9' ? number_text(c - '0', Language::fa) : std::string(1, c);
  }
  return text;
}

}  // namespace

const Text& word(Severity severity) {
  static const Text words[] = {{"info", "آگاهی"}, {"warning", "هشدار"}, {"error", "خطا"}};
  return words[static_cast<std::size_t>(severity)];
}

const Text& word(LeadTimeMethod method) {
  static const Text words[] = {{"putting blocks together", "ترکیب بلوک‌ها"},
                               {"an absorbing chain where the process does not nest",
                                "زنجیرهٔ جاذب در بخش بی‌ساختار"},
                               {"playing cases where the process does not nest",
                                "اجرای پرونده‌ها در بخش بی‌ساختار"}};
  return words[static_cast<std::size_t>(method)];
}

const Text& word(ProposalStatus status) {
  static const Text words[] = {{"applied", "اعمال‌شده"},
                               {"alternative", "جایگزین"},
                               {"needs a change of law", "نیازمند تغییر قانون"},
                               {"refused", "ردشده"}};
  return words[static_cast<std::size_t>(status)];
}

const Text& word(Verdict verdict) {
  static const Text words[] = {{"yes", "بله"}, {"no", "خیر"}, {"undecided", "نامعلوم"}};
  return words[static_cast<std::size_t>(verdict)];
}

std::string FigureRow::change(Language language) const {
  const bool fa = language == Language::fa;
  const double difference = more_is_better ? (after - before) * 100
                            : before > 0   ? (after - before) / before
                                           : 0;
  if (difference == 0 || !std::isfinite(difference)) return "";
  const double size = std::abs(difference);
  std::string amount = percent_text(size, language);
  if (more_is_better)
    amount = number_text(size, language, size < 1 ? 1 : 0) + (fa ? " واحد درصد" : " points");
  // In Persian a word, since a sign in front of a number would end up on either side of it.
  if (fa) return amount + (difference < 0 ? " کمتر" : " بیشتر");
  return (difference < 0 ? "−" : "+") + amount;
}

std::vector<FigureRow> figure_rows(const Figures& before, const Figures& after, const std::string& currency,
                                   Language language) {
  std::vector<FigureRow> rows;
  for (const KeyFigure& figure : key_figures()) {
    const double was = figure.value(before);
    const double is = figure.value(after);
    if (figure.of_lead_times && (std::isnan(was) || std::isnan(is))) continue;
    const auto shown = [&](double value) { return figure_text(figure, value, currency, language); };
    rows.push_back({figure.key, figure.name, was, is, shown(was), shown(is), figure.sigma,
                    figure.more_is_better, figure.detail});
  }
  return rows;
}

namespace {

constexpr Promise all[] = {Promise::sound,
                           Promise::evidence_available,
                           Promise::law_kept,
                           Promise::legal_order_kept,
                           Promise::outcomes_reachable,
                           Promise::guards_kept,
                           Promise::outputs_kept};

std::string listed(std::span<const Promise> some, Language language) {
  std::string text;
  for (const Promise promise : some)
    text += (text.empty() ? "" : language == Language::fa ? "؛ " : "; ") + name_of(promise).in(language);
  return text;
}

}  // namespace

std::string verified_text(const Proof& proof, Language language) {
  const bool fa = language == Language::fa;
  std::string text = fa ? "راستی‌آزمایی‌شده: " : "verified: ";
  if (proof.kept.size() == std::size(all)) return text += fa ? "هر هفت شرط" : "all seven promises";
  return text += listed(proof.kept, language);
}

std::string all_promises(Language language) { return listed(all, language); }

std::string law_text(const LawReference& law, const Catalog& catalog, Language language) {
  std::string text = law.law.empty()
                         ? Text{"an unnamed law", "قانون نام‌برده‌نشده"}.in(language)
                         : catalog.law_name(law.law).in(language);
  if (law.article.empty()) return text;
  return text +
         (language == Language::fa ? "، مادهٔ " + persian_article(law.article) : ", article " + law.article);
}

std::string printable(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '\n' || c == '\r' || c == '\t')
      clean += ' ';
    else if (code < 0x20 || code == 0x7F)
      clean += "\uFFFD";
    else
      clean += c;
  }
  return clean;
}

std::string isolated(std::string_view text, Language language) {
  if (language == Language::en) return printable(text);
  return "\u2068" + printable(text) + "\u2069";
}

std::string place_text(const Place& place) {
  std::string text = printable(place.file);
  if (place.at.line != 0) text += ":" + std::to_string(place.at.line) + ":" + std::to_string(place.at.column);
  return text;
}

std::string_view comma(Language language) { return language == Language::fa ? "، " : ", "; }

std::string label_of(const Process& process, const std::string& id, Language language) {
  const auto node = find_node(process, id);
  if (!node || process[*node].label.empty()) return id;
  return process[*node].label.in(language);
}

}  // namespace hamvar::report
