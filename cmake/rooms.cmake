# hamvar_room(NAME [FOLDERS folders...] [USES rooms...] [LINK_PUBLIC libs...] [LINK_PRIVATE libs...])
# One static library a room: src/NAME/*.cpp, and those of the folders in it that are named, with its public headers in include/hamvar/NAME/.
function(hamvar_room name)
  cmake_parse_arguments(room "" "" "FOLDERS;USES;LINK_PUBLIC;LINK_PRIVATE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp ${PROJECT_SOURCE_DIR}/src/${name}/*.hpp)
  foreach(folder IN LISTS room_FOLDERS)
    file(GLOB more CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/${folder}/*.cpp)
    list(APPEND sources ${more})
  endforeach()
  add_library(hamvar_${name} STATIC ${sources})
  add_library(hamvar::${name} ALIAS hamvar_${name})
  target_compile_features(hamvar_${name} PUBLIC cxx_std_20)
  target_include_directories(hamvar_${name}
    PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    PRIVATE ${PROJECT_SOURCE_DIR}/src)
  list(TRANSFORM room_USES PREPEND hamvar::)
  target_link_libraries(hamvar_${name} PUBLIC ${room_USES} ${room_LINK_PUBLIC} PRIVATE ${room_LINK_PRIVATE} hamvar_warnings)
  hamvar_precompile(hamvar_${name})
endfunction()
