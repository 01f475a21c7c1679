// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>
#include <initializer_list>
#include <map>

#include "formats/bpmn/reader.hpp"
#include "formats/xml/xml_scan.hpp"
#include "hamvar/formats/fix.hpp"

namespace hamvar::formats {

/// A BPMN file that is to be changed here and there: what is written where, and what names what.
class FixSource {
 public:
  FixSource(std::shared_ptr<const std::string> text, const std::string& file, const Catalog& catalog);

  [[nodiscard]] std::string_view text() const { return *text_; }
  [[nodiscard]] const Elements& elements() const { return reader_.elements(); }
  [[nodiscard]] const BpmnFile& read() const { return read_; }
  /// By service of read().
  [[nodiscard]] const std::vector<BpmnProcess>& processes() const { return reader_.processes(); }
  [[nodiscard]] Position position(ElementRef ref) { return reader_.document().position(elements()[ref].xml); }

  [[nodiscard]] RawElement raw(pugi::xml_node xml) const {
    return raw_element(*text_, XmlDocument::offset(xml));
  }
  [[nodiscard]] RawElement raw(ElementRef ref) const { return raw(elements()[ref].xml); }

  /// The `incoming`, `outgoing` and `flowNodeRef` that name an element.
  [[nodiscard]] const std::vector<ElementRef>& lists_with(ElementRef ref) const;
  /// The shapes and edges that draw it.
  [[nodiscard]] const std::vector<ElementRef>& drawn(ElementRef ref) const;
  /// How often an id stands in the file, wherever: in an attribute, an expression, a comment.
  [[nodiscard]] std::size_t count(std::string_view id);

  /// Takes an element away, with its line if nothing else is on it.
  [[nodiscard]] Splice without(ElementRef ref) const;

  /// It says nothing but with these attributes, and holds no comment.
  [[nodiscard]] bool has_only(ElementRef ref, std::initializer_list<std::string_view> attributes) const;

 private:
  std::shared_ptr<const std::string> text_;
  BpmnReader reader_;
  BpmnFile read_;
  std::map<ElementRef, std::vector<ElementRef>> lists_;
  std::map<ElementRef, std::vector<ElementRef>> drawn_;
  boost::unordered_flat_map<std::string_view, std::size_t, std::hash<std::string_view>> words_;
};

/// What takes the later one away; nothing if it is not safe.
[[nodiscard]] std::vector<Splice> drop_flow(FixSource& source, ElementRef kept, ElementRef gone);

struct GatewayBetween {
  ElementRef in;
  ElementRef gateway;
  ElementRef out;
  ElementRef behind;  ///< the node that `out` leads to
};
/// What takes a gateway and the flow behind it away; nothing if it is not safe.
[[nodiscard]] std::vector<Splice> drop_gateway(FixSource& source, const GatewayBetween& gateway);

/// All that can be mended in a BPMN file. `text` is what xml_text makes of it.
[[nodiscard]] std::vector<Fix> bpmn_fixes(const std::string& text, const std::string& file,
                                          const Catalog& catalog);

}  // namespace hamvar::formats
