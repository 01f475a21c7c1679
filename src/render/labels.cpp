// SPDX-License-Identifier: Apache-2.0
#include "render/labels.hpp"
#include "hamvar/text/normalize.hpp"
#include "hamvar/text/numbers.hpp"

#include <algorithm>
#include <set>

#include "render/clean.hpp"
#include "render/words.hpp"

namespace hamvar::render {
namespace {

std::string fonted(const std::string& html, double size, const char* colour) {
  if (html.empty()) return html;
  return "<FONT POINT-SIZE=\"" + std::to_string(static_cast<int>(size)) + "\" COLOR=\"" + colour + "\">" +
         html + "</FONT>";
}

std::string cell(const std::string& html, const char* attributes = "") {
  return std::string("<TD ") + attributes + ">" + html + "</TD>";
}

const char* side(Language language) { return language == Language::fa ? "RIGHT" : "LEFT"; }

std::string aligned_cell(const std::string& html, Language language) {
  return cell(html,
              language == Language::fa ? "ALIGN=\"RIGHT\" COLSPAN=\"2\"" : "ALIGN=\"LEFT\" COLSPAN=\"2\"");
}

std::string line_cells(const std::vector<std::string>& lines, std::size_t first, std::size_t step,
                       Language language) {
  std::string html;
  for (std::size_t i = first; i < lines.size(); i += step)
    html += html_lines(lines_of(lines[i], header_columns, max_header_length)) + "<BR ALIGN=\"" +
            side(language) + "\"/>";
  return html.empty() ? html
                      : cell(fonted(html, 11, ink), language == Language::fa
                                                        ? "ALIGN=\"RIGHT\" BALIGN=\"RIGHT\" VALIGN=\"TOP\""
                                                        : "ALIGN=\"LEFT\" BALIGN=\"LEFT\" VALIGN=\"TOP\"");
}

/// The savings in two columns; the first is on the side where reading begins.
std::string savings_row(const std::vector<std::string>& header, Language language) {
  const std::vector<std::string> lines(header.begin() + 1, header.end());
  if (lines.empty()) return "";
  std::string first = line_cells(lines, 0, 2, language);
  std::string second = line_cells(lines, 1, 2, language);
  if (language == Language::fa) std::swap(first, second);
  return "<TR>" + first + second + "</TR>";
}

std::string swatch(const MarkStyle& style, Language language) {
  return std::string("<TD BORDER=\"2\" STYLE=\"") +
         (std::string_view(style.style) == "dashed" ? "dashed" : "solid") + "\" COLOR=\"" + style.line +
         "\" BGCOLOR=\"" + style.fill + "\" CELLPADDING=\"6\">" +
         fonted(html_line(std::string(style.symbol) + " " + style.word.in(language)), 10, style.line) +
         "</TD>";
}

bool any_critical(const Diagram& diagram) {
  return std::ranges::find(diagram.critical_nodes, true) != diagram.critical_nodes.end();
}

/// Only what occurs is explained.
std::string legend_row(const Diagram& diagram, const Plan& plan) {
  std::set<Mark> marks(diagram.nodes.begin(), diagram.nodes.end());
  marks.insert(diagram.flows.begin(), diagram.flows.end());
  marks.erase(Mark::plain);
  std::vector<std::string> entries;
  entries.reserve(marks.size() + 2);
  for (const Mark mark : marks) entries.push_back(swatch(style_of(mark), diagram.language));
  if (any_critical(diagram))
    entries.push_back(std::string("<TD BORDER=\"3\" COLOR=\"") + ink + "\" CELLPADDING=\"6\">" +
                      fonted(html_line(critical_path_word.in(diagram.language)), 10, ink) + "</TD>");
  if (plan.columns > 1)
    entries.push_back(cell(fonted(html_line("① " + go_on_word.in(diagram.language)), 10, quiet)));
  if (entries.empty()) return "";
  if (diagram.language == Language::fa) std::ranges::reverse(entries);
  std::string row;
  for (const std::string& entry : entries) row += entry;
  return "<TR>" +
         aligned_cell("<TABLE BORDER=\"0\" CELLSPACING=\"6\" CELLBORDER=\"0\"><TR>" + row + "</TR></TABLE>",
                      diagram.language) +
         "</TR>";
}

/// The mark in words, in its colour.
std::string tag(Mark mark, const std::string& words) {
  return fonted("<B>" + html_line(words) + "</B>", 9, style_of(mark).line);
}

/// A note below a label that is not inside of a shape.
std::string with_note(std::string html, Mark mark, std::string_view note) {
  if (note.empty()) return html;
  return (html.empty() ? html : html + "<BR/>") + tag(mark, tag_of(mark, note));
}

std::string_view event_symbol(EventKind kind) {
  switch (kind) {
    case EventKind::timer:
      return "◷";
    case EventKind::message:
      return "✉";
    case EventKind::signal:
      return "△";
    case EventKind::condition:
      return "≡";
    case EventKind::error:
      return "⚡";
    case EventKind::escalation:
      return "⬆";
    case EventKind::cancel:
      return "✖";
    case EventKind::compensation:
      return "⏪";
    case EventKind::link:
      return "➔";
    case EventKind::terminate:
      return "⬤";
    case EventKind::none:
      break;
  }
  return "";
}

}  // namespace

std::string inside_label(const Node& node, Mark mark, std::string_view note, Language language) {
  const std::string& text = node.label.in(language);
  std::string html = html_lines(lines_of(text.empty() ? node.id : text, activity_columns, max_label_length));
  if (mark == Mark::plain) return html;
  return html + "<BR/>" + tag(mark, note.empty() ? tag_of(mark, language) : tag_of(mark, note));
}

std::string symbol_of(const Node& node) {
  switch (node.kind) {
    case NodeKind::exclusive:
      return "<B>✕</B>";
    case NodeKind::parallel:
      return "<B>✚</B>";
    case NodeKind::inclusive:
      return "<B>◯</B>";
    case NodeKind::event_based:
      return "<B>⬠</B>";
    case NodeKind::complex:
      return "<B>✱</B>";
    case NodeKind::event:
    case NodeKind::boundary:
      return std::string(event_symbol(node.event.kind()));
    default:
      return "";
  }
}

std::string beside_label(const Node& node, Mark mark, std::string_view note, Language language) {
  return with_note(
      fonted(html_lines(lines_of(node.label.in(language), beside_columns, max_label_length)), 10, ink), mark,
      note);
}

std::string flow_label(const Process& process, FlowRef flow, Mark mark, std::string_view note,
                       Language language) {
  const Flow& it = process[flow];
  std::vector<std::string> lines = lines_of(it.condition.in(language), beside_columns, max_label_length);
  if (it.probability) lines.push_back(percent_text(*it.probability, language));
  std::string html = fonted(html_lines(lines), 10, quiet);
  if (note.empty()) return html;
  // Away from the line, which a mark makes bold.
  return R"(<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="6"><TR><TD>)" +
         with_note(std::move(html), mark, note) + "</TD></TR></TABLE>";
}

std::string frame_label(std::string_view name, Mark mark, std::string_view note) {
  return with_note(
      fonted("<B>" + html_lines(lines_of(name, frame_columns, max_header_length)) + "</B>", 11, quiet), mark,
      note);
}

std::string lane_label(std::string_view name, Language language) {
  std::string html;
  std::size_t longest = 0;
  for (const std::string& line : lines_of(name, lane_columns, max_header_length)) {
    html += html_line(line) + "<BR ALIGN=\"" + side(language) + "\"/>";
    longest = std::max(longest, line.size() / (has_rtl(line) ? 2 : 1));
  }
  if (html.empty()) return html;
  constexpr std::size_t points_a_letter = 7;  // bold, 11 points high, as wide as most letters are
  const std::string width = "WIDTH=\"" + std::to_string((longest + 1) * points_a_letter) + "\" ";
  const std::string said =
      cell(fonted("<B>" + html + "</B>", 11, quiet),
           (width + "ALIGN=\"" + side(language) + "\" BALIGN=\"" + side(language) + "\"").c_str());
  const std::string free = cell("", width.c_str());
  return R"(<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR>)" +
         (language == Language::fa ? free + said : said + free) + "</TR></TABLE>";
}

std::string header_label(const Diagram& diagram, const Plan& plan) {
  std::string rows;
  if (!diagram.header.empty()) {
    const std::string title = html_lines(lines_of(diagram.header[0], header_columns, max_header_length));
    rows += "<TR>" + aligned_cell("<B>" + fonted(title, 18, ink) + "</B>", diagram.language) + "</TR>";
    rows += savings_row(diagram.header, diagram.language);
  }
  rows += legend_row(diagram, plan);
  return rows.empty() ? rows : "<TABLE BORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"2\">" + rows + "</TABLE>";
}

}  // namespace hamvar::render
