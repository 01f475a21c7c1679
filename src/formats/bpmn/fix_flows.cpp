// SPDX-License-Identifier: Apache-2.0
/// Flows that say the same, and gateways that say nothing, out of the text of a BPMN file.
#include <algorithm>

#include "formats/bpmn/fix_source.hpp"

namespace hamvar::formats {
namespace {

/// Signavio gives every element the colour that it has anyway.
bool says_only_its_colour(const Element& extension) {
  return extension.tag == Tag::extensionElements &&
         std::ranges::all_of(extension.xml.children(), [](pugi::xml_node each) {
           return local_name(each.name()) == "signavioMetaData" && attribute(each, "metaKey") == "bgcolor";
         });
}

/// Its children are elements of BPMN with these tags; text that is not white space is none of them.
bool holds_only(const FixSource& source, ElementRef ref, std::initializer_list<Tag> tags) {
  std::size_t known = 0;
  bool good = true;
  source.elements().for_each_child(ref, [&](ElementRef child) {
    ++known;
    const Element& element = source.elements()[child];
    good = good && (std::ranges::find(tags, element.tag) != tags.end() || says_only_its_colour(element));
  });
  for (const pugi::xml_node child : source.elements()[ref].xml.children())
    if (child.type() == pugi::node_element)
      --known;  // below zero, which is not zero, where one is not BPMN's
    else
      good = false;
  return good && known == 0;
}

/// A shape or edge of that kind, which nothing names but what is known to.
bool is_free(FixSource& source, ElementRef drawing, Tag tag, std::size_t known) {
  const Element& element = source.elements()[drawing];
  return element.tag == tag && (element.id.empty() || source.count(element.id) == 1 + known);
}

std::size_t named_by(const FixSource& source, ElementRef edge, const char* end, std::string_view shape) {
  return !shape.empty() && local_name(attribute(source.elements()[edge].xml, end)) == shape ? 1 : 0;
}

bool same_attributes(const FixSource& source, const RawElement& a, const RawElement& b) {
  return std::ranges::equal(a.attributes, b.attributes, [&](const RawAttribute& x, const RawAttribute& y) {
    return x.name == y.name && x.value.in(source.text()) == y.value.in(source.text());
  });
}

bool same_kind_of_condition(const FixSource& source, ElementRef a, ElementRef b) {
  const auto first = source.elements().child(a, Tag::conditionExpression);
  const auto second = source.elements().child(b, Tag::conditionExpression);
  if (!first || !second) return !first && !second;
  return same_attributes(source, source.raw(*first), source.raw(*second));
}

/// In the place of a reference another, with what is around it.
Splice instead_of(RawRange range, std::string_view text) {
  return {range.begin, range.end - range.begin, std::string(text)};
}

/// The names of a gateway's edges, in the drawing and in lists, once it is gone.
class GatewayRemoval {
 public:
  GatewayRemoval(FixSource& source, const GatewayBetween& it)
      : source_(source), elements_(source.elements()), it_(it) {}

  std::vector<Splice> run() {
    if (!says_nothing() || !named_only_by_what_goes() || !lead_on() || !mend_lists() || !mend_drawing())
      return {};
    splices_.push_back(source_.without(it_.gateway));
    splices_.push_back(source_.without(it_.out));
    return std::move(splices_);
  }

 private:
  [[nodiscard]] bool says_nothing() const {
    return source_.has_only(it_.gateway, {"id", "name", "gatewayDirection", "default"}) &&
           source_.has_only(it_.out, {"id", "name", "sourceRef", "targetRef"}) &&
           holds_only(source_, it_.gateway, {Tag::incoming, Tag::outgoing}) &&
           holds_only(source_, it_.out, {});
  }

  [[nodiscard]] bool named_only_by_what_goes() {
    const Element& gateway = elements_[it_.gateway];
    const Element& out = elements_[it_.out];
    const std::size_t is_default = attribute(gateway.xml, "default").empty() ? 0 : 1;
    const auto known = [&](ElementRef ref) {
      return 1 + source_.lists_with(ref).size() + source_.drawn(ref).size();
    };
    return !gateway.id.empty() && !out.id.empty() && source_.count(gateway.id) == known(it_.gateway) + 2 &&
           source_.count(out.id) == known(it_.out) + is_default;
  }

  bool lead_on() {
    const auto from = source_.raw(it_.out).attribute("targetRef");
    const auto to = source_.raw(it_.in).attribute("targetRef");
    if (!from || !to) return false;
    const std::string_view target = from->in(source_.text());
    splices_.push_back(instead_of(*to, target));
    return target.find_first_of("\"'&<") == std::string_view::npos;
  }

  bool mend_lists() {
    for (const ElementRef entry : source_.lists_with(it_.gateway)) {
      if (elements_[entry].tag != Tag::flowNodeRef) return false;
      splices_.push_back(source_.without(entry));
    }
    return std::ranges::all_of(source_.lists_with(it_.out), [&](ElementRef entry) {
      const ElementRef lister = elements_[entry].parent;
      return lister == it_.gateway ||
             (lister == it_.behind && elements_[entry].tag == Tag::incoming && rename(entry));
    });
  }

  bool rename(ElementRef entry) {
    const std::string_view gone = elements_[it_.out].id;
    const std::string_view instead = elements_[it_.in].id;
    RawRange range = source_.raw(entry).content;
    const auto at = source_.text().find(gone, range.begin);
    if (instead.empty() || source_.count(instead) == 0 || at + gone.size() > range.end) return false;
    splices_.push_back({at, gone.size(), std::string(instead)});
    return true;
  }

  bool mend_drawing() {
    const auto& in = source_.drawn(it_.in);
    const auto& out = source_.drawn(it_.out);
    const auto& gateway = source_.drawn(it_.gateway);
    if (in.size() > 1 || in.size() != out.size() || gateway.size() > 1) return false;
    const std::string_view shape = gateway.empty() ? std::string_view() : elements_[gateway[0]].id;
    std::size_t shape_named = 0;
    if (!in.empty()) {
      shape_named = named_by(source_, in[0], "targetElement", shape) +
                    named_by(source_, out[0], "sourceElement", shape);
      if (elements_[in[0]].tag != Tag::bpmnEdge || !is_free(source_, out[0], Tag::bpmnEdge, 0)) return false;
      if (!draw_on(in[0], out[0])) return false;
      splices_.push_back(source_.without(out[0]));
    }
    if (gateway.empty()) return true;
    splices_.push_back(source_.without(gateway[0]));
    return is_free(source_, gateway[0], Tag::bpmnShape, shape_named);
  }

  [[nodiscard]] std::vector<RawElement> waypoints(ElementRef edge) const {
    std::vector<RawElement> found;
    for (const pugi::xml_node child : elements_[edge].xml.children())
      if (child.type() == pugi::node_element && local_name(child.name()) == "waypoint")
        found.push_back(source_.raw(child));
    return found;
  }

  bool draw_on(ElementRef in, ElementRef out) {
    const std::vector<RawElement> first = waypoints(in);
    const std::vector<RawElement> second = waypoints(out);
    if (first.empty() || second.empty() || first.back().name != second.front().name) return false;
    const std::size_t last = first.back().all.begin;
    const std::size_t before = source_.text().find_last_not_of(" \t\r\n", last - 1) + 1;
    Splice more{first.back().all.end, 0, {}};
    for (const RawElement& each : second)
      if (&each != &second.front() ||
          !same_attributes(source_, each, first.back()))  // both end in its middle
        (more.text += source_.text().substr(before, last - before)) += each.all.in(source_.text());
    splices_.push_back(std::move(more));
    const auto to = source_.raw(in).attribute("targetElement");
    const auto from = source_.raw(out).attribute("targetElement");
    if (to && from) splices_.push_back(instead_of(*to, from->in(source_.text())));
    return !to || from;
  }

  FixSource& source_;
  const Elements& elements_;
  const GatewayBetween& it_;
  std::vector<Splice> splices_;
};

}  // namespace

std::vector<Splice> drop_flow(FixSource& source, ElementRef kept, ElementRef gone) {
  const Element& element = source.elements()[gone];
  const auto& lists = source.lists_with(gone);
  const auto& drawn = source.drawn(gone);
  const bool plain = source.has_only(gone, {"id", "name", "sourceRef", "targetRef"}) &&
                     holds_only(source, gone, {Tag::conditionExpression}) &&
                     same_kind_of_condition(source, kept, gone);
  const bool unnamed = element.id.empty() || source.count(element.id) == 1 + lists.size() + drawn.size();
  if (!plain || !unnamed) return {};
  std::vector<Splice> splices{source.without(gone)};
  for (const ElementRef entry : lists) {
    if (source.elements()[entry].tag == Tag::flowNodeRef) return {};
    splices.push_back(source.without(entry));
  }
  for (const ElementRef edge : drawn) {
    if (!is_free(source, edge, Tag::bpmnEdge, 0)) return {};
    splices.push_back(source.without(edge));
  }
  return splices;
}

std::vector<Splice> drop_gateway(FixSource& source, const GatewayBetween& gateway) {
  return GatewayRemoval(source, gateway).run();
}

}  // namespace hamvar::formats
