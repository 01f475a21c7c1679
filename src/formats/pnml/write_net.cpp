// SPDX-License-Identifier: Apache-2.0
#include <pugixml.hpp>

#include "formats/pnml/layout.hpp"
#include "formats/pnml/names.hpp"
#include "formats/pnml/process_to_net.hpp"
#include "hamvar/formats/pnml.hpp"

namespace hamvar {
namespace formats::pnml {
namespace {

/// Without what XML has no characters for.
std::string printable(const std::string& text) {
  std::string kept;
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') kept += c;
  return kept;
}

class NetWriter {
 public:
  explicit NetWriter(const Net& net) : net_(net), cells_(layout(net)) {}

  std::string run() {
    for (const Place& each : net_.places) static_cast<void>(ids_.take(each.id));
    for (const Transition& each : net_.transitions) static_cast<void>(ids_.take(each.id));
    pugi::xml_node declaration = document_.append_child(pugi::node_declaration);
    set(declaration, "version", "1.0");
    set(declaration, "encoding", "UTF-8");
    pugi::xml_node root = document_.append_child("pnml");
    set(root, "xmlns", "http://www.pnml.org/version-2009/grammar/pnml");
    pugi::xml_node net = root.append_child("net");
    set(net, "id", ids_.take(net_.id));
    set(net, "type", "http://www.pnml.org/version-2009/grammar/ptnet");
    add_label(net, "name", net_.name);
    add_tag(net, net_.tag);
    pugi::xml_node page = net.append_child("page");
    set(page, "id", ids_.take("page"));
    for (std::size_t each = 0; each < net_.places.size(); ++each) add_place(page, each);
    for (std::size_t each = 0; each < net_.transitions.size(); ++each) add_transition(page, each);
    for (std::size_t each = 0; each < net_.transitions.size(); ++each) add_arcs(page, net_.transitions[each]);
    return text();
  }

 private:
  struct Writer : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override {
      text.append(static_cast<const char*>(data), size);
    }
  };

  static void set(pugi::xml_node node, const char* name, const std::string& value) {
    node.append_attribute(name).set_value(printable(value).c_str());
  }
  static void add_label(pugi::xml_node node, const char* kind, const std::string& text) {
    if (text.empty()) return;
    node.append_child(kind).append_child("text").text().set(printable(text).c_str());
  }
  static pugi::xml_node add_tool(pugi::xml_node node, const char* tool, const char* version) {
    pugi::xml_node made = node.append_child("toolspecific");
    set(made, "tool", tool);
    set(made, "version", version);
    return made;
  }

  static void add_tag(pugi::xml_node element, const std::optional<Tag>& tag) {
    if (!tag) return;
    pugi::xml_node tool = add_tool(element, "hamvar", "1");
    if (tag->node.empty()) {
      tool.append_child("flow");
      return;
    }
    pugi::xml_node node = tool.append_child("node");
    set(node, "id", tag->node);
    set(node, "kind", std::string(spelling(tag->kind)));
    if (!tag->label.en.empty()) set(node, "en", tag->label.en);
    if (!tag->label.fa.empty()) set(node, "fa", tag->label.fa);
  }

  void add_graphics(pugi::xml_node element, std::size_t index) {
    static constexpr std::size_t step = 80;
    pugi::xml_node position = element.append_child("graphics").append_child("position");
    set(position, "x", std::to_string(step * (cells_[index].column + 1)));
    set(position, "y", std::to_string(step * (cells_[index].row + 1)));
  }

  void add_place(pugi::xml_node page, std::size_t index) {
    const Place& place = net_.places[index];
    pugi::xml_node element = page.append_child("place");
    set(element, "id", place.id);
    add_label(element, "name", place.name);
    add_graphics(element, index);
    add_tag(element, place.tag);
    if (place.tokens > 0) add_label(element, "initialMarking", std::to_string(place.tokens));
  }

  void add_transition(pugi::xml_node page, std::size_t index) {
    const Transition& transition = net_.transitions[index];
    pugi::xml_node element = page.append_child("transition");
    set(element, "id", transition.id);
    add_label(element, "name", transition.name);
    add_graphics(element, net_.places.size() + index);
    add_tag(element, transition.tag);
    if (transition.silent) set(add_tool(element, "ProM", "6.4"), "activity", "$invisible$");
  }

  void add_arcs(pugi::xml_node page, const Transition& transition) {
    for (const std::size_t place : transition.inputs) add_arc(page, net_.places[place].id, transition.id);
    for (const std::size_t place : transition.outputs) add_arc(page, transition.id, net_.places[place].id);
  }
  void add_arc(pugi::xml_node page, const std::string& from, const std::string& to) {
    pugi::xml_node arc = page.append_child("arc");
    set(arc, "id", ids_.take("a" + std::to_string(++arcs_)));
    set(arc, "source", from);
    set(arc, "target", to);
  }

  [[nodiscard]] std::string text() const {
    Writer writer;
    document_.save(writer, "  ", pugi::format_default, pugi::encoding_utf8);
    return std::move(writer.text);
  }

  const Net& net_;
  std::vector<Cell> cells_;
  pugi::xml_document document_;
  Names ids_;
  std::size_t arcs_ = 0;
};

}  // namespace

std::string written(const Net& net) { return NetWriter(net).run(); }

}  // namespace formats::pnml

PnmlText write_pnml(const Service& service, Language language) {
  return {formats::pnml::written(formats::pnml::net_of(service, language)),
          formats::pnml::omitted_of(service)};
}

}  // namespace hamvar
