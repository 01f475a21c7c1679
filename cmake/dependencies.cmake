# What hamvar stands on, all of it from Debian's packages (docs/dependencies.md says why each is here).
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(Threads REQUIRED)
find_package(CLI11 2.1 CONFIG REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(pugixml 1.12 REQUIRED)
# Its archive, where there is one: a document is walked in small calls, each of which a shared library makes dearer.
set(HAMVAR_PUGIXML pugixml::pugixml)
if(TARGET pugixml::static)
  set(HAMVAR_PUGIXML pugixml::static)
endif()
# Debian's package brings no configuration of its own.
find_library(LIBSTEMMER stemmer REQUIRED)
find_path(LIBSTEMMER_INCLUDE libstemmer.h REQUIRED)
add_library(libstemmer::libstemmer UNKNOWN IMPORTED)
set_target_properties(libstemmer::libstemmer PROPERTIES
  IMPORTED_LOCATION ${LIBSTEMMER} INTERFACE_INCLUDE_DIRECTORIES ${LIBSTEMMER_INCLUDE})
find_package(PkgConfig REQUIRED)
pkg_check_modules(GRAPHVIZ REQUIRED IMPORTED_TARGET libgvc libcgraph)
add_library(Graphviz::gvc ALIAS PkgConfig::GRAPHVIZ)

# The programs' memory: a definition is many small strings, which mimalloc hands out faster than the C library. Not
# under the sanitizers, which bring their own. The libraries leave the choice to who embeds them.
find_package(mimalloc 2.0 CONFIG REQUIRED)
add_library(hamvar_memory INTERFACE)
if(NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize")
  target_link_libraries(hamvar_memory INTERFACE mimalloc)
endif()

if(HAMVAR_DEVELOPER)
  find_package(GTest 1.12 CONFIG REQUIRED)
  find_package(benchmark 1.7 CONFIG REQUIRED)
endif()
