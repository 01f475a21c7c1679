// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hamvar::formats {

/// The namespaces that the reader tells apart.
enum class Space : std::uint8_t { bpmn, diagram, hamvar, camunda, zeebe, qbp, foreign, undeclared };

inline constexpr std::string_view bpmn_namespace = "http://www.omg.org/spec/BPMN/20100524/MODEL";
inline constexpr std::string_view diagram_namespace = "http://www.omg.org/spec/BPMN/20100524/DI";
inline constexpr std::string_view dc_namespace = "http://www.omg.org/spec/DD/20100524/DC";
inline constexpr std::string_view di_namespace = "http://www.omg.org/spec/DD/20100524/DI";
inline constexpr std::string_view hamvar_namespace = "urn:hamvar:bpmn:1";

/// The prefix that an attribute of this name declares: empty for xmlns, "a" for xmlns:a, none for any other.
[[nodiscard]] std::optional<std::string_view> declared_prefix(std::string_view attribute);

/// Also of the drafts of BPMN 2.0, which old tools write.
[[nodiscard]] Space space_of_uri(std::string_view uri);

/// The prefixes that are bound at a place in a file. Prefixes point into the file.
class NamespaceScope {
 public:
  /// An attribute xmlns="uri" (empty prefix) or xmlns:prefix="uri" of an element at `level`, by what its uri
  /// is.
  void bind(std::string_view prefix, Space space, std::size_t level);
  /// Forgets what elements at `level` and deeper have bound; false if there was nothing.
  bool leave(std::size_t level);
  /// `undeclared` if nothing has bound it.
  [[nodiscard]] Space space_of(std::string_view prefix) const;

 private:
  struct Binding {
    std::string_view prefix;
    Space space;
    std::size_t level;
  };
  std::vector<Binding> bindings_;
};

}  // namespace hamvar::formats
