// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>

#include "formats/pnml/elements.hpp"
#include "formats/pnml/names.hpp"
#include "formats/pnml/net_to_process.hpp"
#include "formats/pnml/read_net.hpp"
#include "formats/xml/xml_text.hpp"
#include "hamvar/formats/pnml.hpp"

namespace hamvar {
namespace formats::pnml {
namespace {

/// WoPeD gives this id to all its nets.
constexpr std::string_view no_id = "noID";

std::string id_of(const Net& net, const std::string& stem) {
  const std::string tagged = net.tag ? net.tag->node : std::string();
  for (const std::string& wanted : {tagged, net.id == no_id ? std::string() : net.id, net.name, stem})
    if (!safe_id(wanted).empty()) return safe_id(wanted);
  return "net";
}

Text name_of(const Net& net, const std::string& stem) {
  if (net.tag && (net.name == net.tag->label.en || net.name == net.tag->label.fa)) return net.tag->label;
  return text_of(net.name.empty() ? stem : net.name);
}

class FileReader {
 public:
  FileReader(const XmlDocument& document, const std::string& file)
      : document_(document), report_{file, {}}, stem_(std::filesystem::path(file).stem().string()) {}

  PnmlFile run() {
    if (!is_named(document_.root(), "pnml"))
      report_.refuse(document_.position(document_.root()), "this is no PNML file",
                     "its outermost element is expected to be <pnml>");
    else
      read_nets();
    std::ranges::stable_sort(report_.problems, {}, &InputProblem::at);
    if (!report_.problems.empty()) throw InputError(std::move(report_.problems));
    file_.remarks = std::move(report_.remarks);
    return std::move(file_);
  }

 private:
  void read_nets() {
    std::size_t nets = 0;
    for (const pugi::xml_node each : document_.root().children()) {
      if (!is_named(each, "net")) continue;
      ++nets;
      read(each);
    }
    if (nets == 0)
      report_.refuse(document_.position(document_.root()), "there is no net in the file",
                     "a <net> is expected in <pnml>");
  }

  void read(pugi::xml_node element) {
    const std::size_t first = report_.remarks.size();
    Net net = read_net(document_, element, report_);
    const std::string id = ids_.take(id_of(net, stem_));
    report_.service = id;
    for (std::size_t each = first; each < report_.remarks.size(); ++each)
      report_.remarks[each].place.service = id;
    if (!report_.problems.empty()) return;
    if (net.transitions.empty())
      return report_.remark(RemarkKind::nothing_to_analyse, net.at, {},
                            {"the net has no transition: there is nothing to analyse",
                             "شبکه هیچ گذاری ندارد: چیزی برای بررسی نیست"});
    Service service;
    service.id = id;
    service.name = name_of(net, stem_);
    service.notation = Notation::bpmn;
    service.file = report_.file;
    service.at = net.at;
    service.process = process_of(std::move(net), report_);
    file_.services.push_back(std::move(service));
  }

  const XmlDocument& document_;
  Report report_;
  std::string stem_;
  Names ids_;
  PnmlFile file_;
};

}  // namespace
}  // namespace formats::pnml

PnmlFile read_pnml(std::string bytes, const std::string& file) {
  const std::string text = formats::xml_text(std::move(bytes), file);
  const formats::XmlDocument document(text, file);
  return formats::pnml::FileReader(document, file).run();
}

}  // namespace hamvar
