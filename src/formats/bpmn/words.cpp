// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/words.hpp"

#include "formats/quote.hpp"
#include "hamvar/text/numbers.hpp"

namespace hamvar::formats::words {
namespace {

/// «نام»
std::string fa_quoted(std::string_view word) { return "«" + std::string(word) + "»"; }

std::string element_en(Tag tag, std::string_view id) {
  std::string text = "the " + std::string(spelling_of(tag));
  if (!id.empty()) text += ' ' + double_quoted(id);
  return text;
}
std::string element_fa(Tag tag, std::string_view id) {
  std::string text(spelling_of(tag));
  if (!id.empty()) text += ' ' + fa_quoted(id);
  return text;
}

}  // namespace

Text no_bpmn_namespace(std::string_view prefix) {
  const std::string attribute = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
  return {
      attribute + " does not name BPMN's namespace; the file is read as if it did",
      attribute +
          " فضای نام BPMN را نمی‌گوید؛ پرونده چنان خوانده شد که گویی می‌گوید"};
}

Text undeclared_prefix(std::string_view prefix) {
  return {"the prefix " + double_quoted(prefix) +
              " is not declared; what bears it is passed over. Declare it with xmlns:" + std::string(prefix),
          "پیشوند " + fa_quoted(prefix) + " اعلام نشده است؛ آنچه با آن آمده نادیده ماند"};
}

Text unknown_element(std::string_view name) {
  return {"BPMN has no element <" + std::string(name) + ">; it is kept, and passed over",
          "BPMN عنصر " + fa_quoted(name) + " ندارد؛ نگه داشته شد ولی به کار نرفت"};
}

Text process_within(std::string_view id) {
  return {"the process " + double_quoted(id) +
              " lies in another element, where BPMN has no processes; it is kept, and passed over",
          "فرایند " + fa_quoted(id) +
              " درون عنصر دیگری است و BPMN در آنجا فرایند ندارد؛ نگه داشته شد ولی به کار نرفت"};
}

Text second_of_id(std::string_view id, std::uint32_t line) {
  return {"the id " + double_quoted(id) + " is that of the element in line " + std::to_string(line) +
              " already; references mean that one",
          "شناسهٔ " + fa_quoted(id) + " پیش‌تر در خط " + std::to_string(line) +
              " آمده است؛ ارجاع‌ها به همان است"};
}

Text no_id(Tag tag) {
  return {element_en(tag, {}) + " has no id, so that nothing can refer to it",
          element_fa(tag, {}) + " شناسه ندارد و نمی‌توان به آن ارجاع داد"};
}

Text no_ncname(std::string_view id) {
  return {
      "the id " + double_quoted(id) +
          " is none that XML allows (the first of such in the file): ids begin with a letter or '_' and have no "
          "blanks, colons or brackets",
      "شناسهٔ " + fa_quoted(id) + " در XML مجاز نیست"};
}

Text absent(Tag tag, std::string_view id, std::string_view attribute) {
  return {element_en(tag, id) + " has no " + std::string(attribute) + ": it leads nowhere",
          element_fa(tag, id) + " مقدار " + fa_quoted(attribute) +
              " ندارد و به جایی نمی‌رسد"};
}

Text dangling(Tag tag, std::string_view id, std::string_view attribute, std::string_view named) {
  return {element_en(tag, id) + " names " + double_quoted(named) + " as " + std::string(attribute) +
              ", which the file does not have",
          element_fa(tag, id) + " در " + fa_quoted(attribute) + " از " + fa_quoted(named) +
              " نام می‌برد که در پرونده نیست"};
}

Text wrong_kind(Tag tag, std::string_view id, std::string_view attribute, Tag named) {
  return {element_en(tag, id) + " names a " + std::string(spelling_of(named)) + " as " +
              std::string(attribute) + ", which cannot be one",
          element_fa(tag, id) + " در " + fa_quoted(attribute) + " از یک " + std::string(spelling_of(named)) +
              " نام می‌برد که درست نیست"};
}

Text other_process(std::string_view id) {
  return {
      "the sequenceFlow " + double_quoted(id) + " leads from one process into another; use a message flow",
      "جریان " + fa_quoted(id) +
          " از فرایندی به فرایند دیگر می‌رود؛ به جای آن جریان پیام به کار برید"};
}

Text crosses_border(std::string_view id) {
  return {"the sequenceFlow " + double_quoted(id) + " crosses the border of a sub-process",
          "جریان " + fa_quoted(id) + " از مرز زیرفرایند می‌گذرد"};
}

Text disagreeing_lists(std::string_view id) {
  return {
      "the incoming or outgoing flows that " + double_quoted(id) +
          " lists are not those that lead to and from it; the flows count",
      "جریان‌هایی که " + fa_quoted(id) +
          " برمی‌شمرد همان‌هایی نیست که به آن می‌رسد؛ خود جریان‌ها ملاک است"};
}

Text blanks_around_labels(std::size_t count) {
  if (count == 1) return {"this label has white space at its ends", "در ابتدا یا انتهای این برچسب فاصله هست"};
  return {std::to_string(count) + " labels have white space at their ends, this one first",
          "در ابتدا یا انتهای " + number_text(static_cast<double>(count), Language::fa) +
              " برچسب فاصله هست؛ این نخستین آن‌هاست"};
}

Text empty_process(std::string_view id) {
  return {"nothing happens in the process " + double_quoted(id),
          "در فرایند " + fa_quoted(id) + " هیچ گامی نیست"};
}

Text no_process() { return {"the file has no process to analyse", "در پرونده فرایندی برای تحلیل نیست"}; }

}  // namespace hamvar::formats::words
