// SPDX-License-Identifier: Apache-2.0
#include "promises.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/fix.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/formats/pnml.hpp"
#include "hamvar/formats/spec.hpp"

namespace hamvar::fuzz {
namespace {

/// Writing a service costs as much as reading its whole file.
constexpr std::size_t most_services = 3;

/// Nothing for bytes that are refused.
template <class Read>
auto read_or_refuse(Read read) -> std::optional<decltype(read())> {
  try {
    return read();
  } catch (const InputError& error) {
    if (error.problems().empty()) throw BrokenPromise("refused without a problem");
    for (const InputProblem& each : error.problems())
      if (each.message.empty()) throw BrokenPromise("a problem without a message");
    return std::nullopt;
  }
}

/// What was written must be read.
template <class Read>
auto read_again(const std::string& written, Read read) {
  try {
    return read();
  } catch (const InputError& error) {
    throw BrokenPromise("what was written is refused: " + std::string(error.what()) + '\n' + written);
  }
}

void expect_same(const std::string& before, const std::string& after) {
  if (before != after) throw BrokenPromise("read and written:\n" + before + "\nread again:\n" + after);
}

/// Whatever a file calls its elements, nodes have ids of their own.
void expect_ids(const Service& service) {
  if (service.id.empty()) throw BrokenPromise("a service without an id");
  std::set<std::string_view> ids;
  for (const NodeRef node : nodes(service.process)) {
    const std::string& id = service.process[node].id;
    if (id.empty()) throw BrokenPromise("a node without an id");
    if (!ids.insert(id).second) throw BrokenPromise("two nodes with the id " + id);
  }
}

const Catalog& known_catalog() {
  static const Catalog catalog = [] {
    const std::string file = std::string(HAMVAR_SOURCE_DIR) + "/tests/formats/fixtures/catalog.json";
    return read_catalog(read_file(file), file);
  }();
  return catalog;
}

/// Flows without an id may have got one, by which they are drawn.
void forget_new_ids(const Process& before, Process& after) {
  std::vector<bool> had_one;
  for (const FlowRef flow : flows(before)) had_one.push_back(!before[flow].id.empty());
  std::size_t index = 0;
  for (const FlowRef flow : flows(after))
    if (index < had_one.size() && !had_one[index++]) after[flow].id.clear();
}

/// A service that has not changed is written as it was read.
void write_unchanged(const BpmnFile& file, std::size_t index, const Catalog& catalog) {
  const Service& service = file.services[index];
  expect_ids(service);
  static_cast<void>(omitted_in_json(service));
  const std::string said = write_service(service, catalog.currency);
  const std::string written = write_bpmn(service, catalog);
  BpmnFile again = read_again(written, [&] { return read_bpmn(written, "f.bpmn", catalog); });
  if (again.services.size() != file.services.size()) throw BrokenPromise("services were lost:\n" + written);
  forget_new_ids(service.process, again.services[index].process);
  expect_same(said, write_service(again.services[index], catalog.currency));
}

/// What is mended can be read, and nothing is left to mend in it.
void mend(const std::string& text, const std::string& file, const Catalog& catalog) {
  const Fixed once = fixed(text, file, catalog);
  if (!once.hindrance.empty()) return;
  const Fixes left = read_again(once.bytes, [&] { return fixes_of(once.bytes, file, catalog); });
  if (!left.fixes.empty()) throw BrokenPromise("not all was mended, or it could not be read:\n" + once.bytes);
}

void try_service(const std::string& text, const Catalog& catalog) {
  const auto service = read_or_refuse([&] { return read_service(text, "s.json", catalog); });
  if (!service) return;
  mend(text, "s.json", catalog);
  const std::string written = write_service(*service, catalog.currency);
  expect_same(written,
              write_service(read_again(written, [&] { return read_service(written, "s.json", catalog); }),
                            catalog.currency));
}

void try_catalog(const std::string& text) {
  const auto catalog = read_or_refuse([&] { return read_catalog(text, "catalog.json"); });
  if (!catalog) return;
  const std::string written = write_catalog(*catalog);
  expect_same(written,
              write_catalog(read_again(written, [&] { return read_catalog(written, "catalog.json"); })));
}

}  // namespace

void try_bpmn(std::string_view bytes) {
  const std::string text(bytes);
  const Catalog& catalog = known_catalog();
  const auto counts = read_or_refuse([&] { return count_bpmn_elements(text, "f.bpmn"); });
  const auto file = read_or_refuse([&] { return read_bpmn(text, "f.bpmn", catalog); });
  if (!file) return;
  if (!counts) throw BrokenPromise("a file that is read, but not counted");
  mend(text, "f.bpmn", catalog);
  for (std::size_t each = 0; each < file->services.size() && each < most_services; ++each)
    write_unchanged(*file, each, catalog);
}

void try_pnml(std::string_view bytes) {
  const std::string text(bytes);
  const auto file = read_or_refuse([&] { return read_pnml(text, "f.pnml"); });
  if (!file) return;
  for (std::size_t each = 0; each < file->services.size() && each < most_services; ++each) {
    expect_ids(file->services[each]);
    const std::string written = write_pnml(file->services[each]).text;
    const PnmlFile again = read_again(written, [&] { return read_pnml(written, "f.pnml"); });
    const bool does_something = written.find("<transition") != std::string::npos;
    if (again.services.size() != (does_something ? 1U : 0U))
      throw BrokenPromise("the net was lost:\n" + written);
  }
}

void try_spec(std::string_view bytes) {
  const std::string text(bytes);
  try_catalog(text);
  try_service(text, Catalog());
  try_service(text, known_catalog());
}

}  // namespace hamvar::fuzz
