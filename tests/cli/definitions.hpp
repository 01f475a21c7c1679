// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace hamvar::test {

inline const std::string catalog_text = R"({
  "agencies": [{"id": "city", "name": "شهرداری"}, {"id": "deeds", "name": {"fa": "ثبت", "en": "Deeds office"}}],
  "documents": [{"id": "deed", "name": "سند", "issuer": "deeds", "registry": "land"}],
  "registries": [{"id": "land", "name": "دفتر املاک", "owner": "deeds", "access": "online"}]
}
)";

/// A service with one needless paper, in Persian only.
inline const std::string permit_text = R"({
  "id": "permit",
  "name": "صدور پروانه",
  "owner": "city",
  "yearly_volume": 1000,
  "process": {
    "nodes": [
      {"id": "start", "kind": "start"},
      {"id": "apply", "kind": "activity", "label": "دریافت درخواست", "step": "receive", "channel": "in_person",
       "evidence": [{"document": "deed", "form": "copy"}]},
      {"id": "decide", "kind": "activity", "label": "تصمیم", "step": "decide"},
      {"id": "end", "kind": "end"}
    ],
    "flows": [
      {"from": "start", "to": "apply"},
      {"from": "apply", "to": "decide"},
      {"from": "decide", "to": "end"}
    ]
  }
}
)";

}  // namespace hamvar::test
