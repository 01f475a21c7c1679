# hamvar_precompile(TARGET [headers...]), hamvar_precompiled_by(TARGET OTHER)
# Boost.Graph takes longer to read than most sources take for all the rest. What nearly all of them include is
# read once, or twice with GoogleTest. Only headers of others: ours are still read by each source, which so stays
# complete. (The preset tidy reads all anew: to clang-tidy a precompiled header is no help.)
function(hamvar_precompile target)
  target_precompile_headers(${target} PRIVATE
    <boost/graph/adjacency_list.hpp> <boost/describe.hpp> <boost/mp11/algorithm.hpp>
    <algorithm> <map> <optional> <set> <string> <string_view> <vector> ${ARGN})
  hamvar_cacheable(${target})
endfunction()

# The other one's headers, of a target with the same options.
function(hamvar_precompiled_by target other)
  target_precompile_headers(${target} REUSE_FROM ${other})
  hamvar_cacheable(${target})
endfunction()

function(hamvar_cacheable target)
  if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")  # for ccache
  endif()
endfunction()
