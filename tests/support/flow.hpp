// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Processes in one line, for tests: `flow("start > apply > x:ok? 0.8> issue > end; x:ok? 0.2> refuse >
/// end:refused")`.
///
/// Statements are separated by ';', a node is created where it is first named. `a > b` is a flow, `a 0.3> b`
/// one with a probability. The prefix of a name is its kind: `x:` exclusive, `+:` parallel, `o:` inclusive,
/// `e:` event-based gateway, `t:` timer event, `start`, `start:...`, `end`, `end:...`; without one it is an
/// activity. The id is the name with its prefix. `check@tax` is activity `check` done by agency `tax`.
#include <string_view>

#include "hamvar/model/portfolio.hpp"

namespace hamvar::test {

[[nodiscard]] Process flow(std::string_view text);

/// The node with that id; the test fails hard if there is none.
[[nodiscard]] Node& node(Process& process, std::string_view id);
[[nodiscard]] Activity& step(Process& process, std::string_view id);
[[nodiscard]] NodeRef ref(const Process& process, std::string_view id);

/// "a>b, b>c" sorted: the flows of a process by ids, to compare two of them.
[[nodiscard]] std::string shape(const Process& process);

/// A service "s" of agency "a" around a process.
[[nodiscard]] Service service(Process process);

/// Agencies a, b, c; documents d1, d2, d3 (held by registries r1, r2, r3 of agencies a, b, c, online); law
/// l1.
[[nodiscard]] Catalog small_catalog();

}  // namespace hamvar::test
