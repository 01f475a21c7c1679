// SPDX-License-Identifier: Apache-2.0
#include "report/page.hpp"

namespace hamvar::report {

/// Logical properties (inline-start, ...), so that the same sheet serves both directions; colours with a
/// contrast of 4.5:1 and more; no fonts from the network.
const std::string_view style_sheet = R"css(
:root { --ink: #1f2933; --quiet: #52606d; --line: #cbd2d9; --pale: #f5f7fa; --good: #0b6b3a; --bad: #b42318; --law: #6b2fa0; }
* { box-sizing: border-box; }
body { font-family: Vazirmatn, Tahoma, "Noto Sans", "Noto Sans Arabic", "DejaVu Sans", sans-serif; color: var(--ink);
  line-height: 1.6; margin: 0 auto; max-width: 75rem; padding: 1.5rem; }
h1 { margin: 0 0 .25rem; } h2 { margin: 0 0 .5rem; } h3 { margin: 1.5rem 0 .5rem; }
section { border-top: 2px solid var(--line); margin-top: 2rem; padding-top: 1.25rem; }
p.lead, .quiet { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem; text-align: start; vertical-align: top; }
thead th { background: var(--pale); }
td.number { min-width: 6rem; } td ul { margin: .2rem 0; padding-inline-start: 1.2rem; } td.short, .value { white-space: nowrap; }
table.findings td:nth-child(2) { min-width: 18rem; width: 48%; }
.change { display: block; white-space: nowrap; }
.better { color: var(--good); font-weight: bold; } .worse { color: var(--bad); font-weight: bold; }
.error { color: var(--bad); font-weight: bold; } .warning { color: #8a5a00; font-weight: bold; } .info { color: var(--quiet); }
.proposal { border-inline-start: .35rem solid var(--line); margin: .75rem 0; padding: .1rem 1rem; }
.proposal.applied { border-color: var(--good); } .proposal.alternative { border-color: #0b4fa0; }
.proposal.needs_law_change { border-color: var(--law); }
.proposal h4 { margin: .2rem 0; } .proposal p, .proposal ul { margin: .2rem 0; }
.cards { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
.cards li { background: var(--pale); border-radius: .4rem; padding: .6rem 1rem; min-width: 11rem; }
.cards b { display: block; font-size: 1.35rem; }
code { background: var(--pale); font-size: .8em; overflow-wrap: anywhere; padding: 0 .25rem; unicode-bidi: isolate; direction: ltr; }
table.laws td:last-child { min-width: 17rem; } ul.plain { list-style: none; padding: 0; } ul.places li + li { margin-top: .3rem; }
.law { color: var(--law); font-weight: bold; } .back { font-size: .9em; }
figure { margin: .5rem 0; }
img { border: 1px solid var(--line); display: block; height: auto; margin: .5rem 0; max-width: 100%; }
summary { cursor: pointer; margin: .5rem 0; } a { color: #0b4fa0; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; } section { break-before: page; } .back { display: none; }
  #services { break-before: auto; } h2, h3, h4, thead { break-after: avoid; } tr, .proposal, figure { break-inside: avoid; }
  img { max-height: 24cm; } details::details-content { content-visibility: visible; }
}
)css";

}  // namespace hamvar::report
