// SPDX-License-Identifier: Apache-2.0
#include "formats/xml/xml_writer.hpp"

#include <initializer_list>
#include <string_view>
#include <utility>

namespace hamvar::formats {
namespace {

class Writer {
 public:
  std::string run(pugi::xml_node top) {
    for (pugi::xml_node at = top.first_child(); at;) {
      begin(at);
      if (at.first_child()) {
        at = at.first_child();
        continue;
      }
      while (at != top && !at.next_sibling()) {
        at = at.parent();
        if (at != top) end(at);
      }
      if (at == top) break;
      at = at.next_sibling();
    }
    return std::move(text_);
  }

 private:
  void begin(pugi::xml_node node) {
    switch (node.type()) {
      case pugi::node_element:
        text_ += '<';
        add_name_and_attributes(node);
        text_ += node.first_child() ? ">" : "/>";
        break;
      case pugi::node_pcdata:
        add_escaped(node.value(), false);
        break;
      case pugi::node_cdata:
        add({"<![CDATA[", node.value(), "]]>"});
        break;
      case pugi::node_comment:
        add({"<!--", node.value(), "-->"});
        break;
      case pugi::node_pi:
        add({"<?", node.name(), *node.value() == '\0' ? "" : " ", node.value(), "?>"});
        break;
      case pugi::node_declaration:
        text_ += "<?";
        add_name_and_attributes(node);
        text_ += "?>";
        break;
      default:
        break;
    }
  }

  void end(pugi::xml_node element) { add({"</", element.name(), ">"}); }

  void add(std::initializer_list<const char*> pieces) {
    for (const char* piece : pieces) text_ += piece;
  }

  void add_name_and_attributes(pugi::xml_node node) {
    text_ += node.name();
    for (const pugi::xml_attribute each : node.attributes()) {
      add({" ", each.name(), "=\""});
      add_escaped(each.value(), true);
      text_ += '"';
    }
  }

  void add_escaped(std::string_view value, bool in_attribute) {
    for (const char c : value) {
      if (c == '&')
        text_ += "&amp;";
      else if (c == '<')
        text_ += "&lt;";
      else if (c == '>')
        text_ += "&gt;";
      else if (c == '"' && in_attribute)
        text_ += "&quot;";
      else if (c == '\r' || (in_attribute && (c == '\n' || c == '\t')))
        text_ += "&#" + std::to_string(static_cast<int>(c)) + ';';
      else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
        text_ += c;
    }
  }

  std::string text_;
};

}  // namespace

std::string written_xml(const pugi::xml_document& document) { return Writer().run(document); }

}  // namespace hamvar::formats
