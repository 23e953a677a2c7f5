# SPDX-FileCopyrightText: The Diorama authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The flags that every target shares, and the two helpers that make a library and a test.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1")

add_library(diorama_flags INTERFACE)
target_include_directories(diorama_flags INTERFACE "${PROJECT_SOURCE_DIR}")
# -fPIC rather than CMake's property: programs and libraries then share one precompiled header.
# nvcc hands none of these on: they are for the C++ compiler only.
target_compile_options(diorama_flags INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fPIC> $<$<COMPILE_LANGUAGE:CXX>:-Wall>
    $<$<COMPILE_LANGUAGE:CXX>:-Wextra> $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor>
    $<$<COMPILE_LANGUAGE:CXX>:-Woverloaded-virtual> $<$<COMPILE_LANGUAGE:CXX>:-Wno-missing-field-initializers>)
target_compile_definitions(diorama_flags INTERFACE DIORAMA_VERSION="${PROJECT_VERSION}")
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 reports these two for the standard library's own inlined code at -O2.
    target_compile_options(diorama_flags INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>
        $<$<COMPILE_LANGUAGE:CXX>:-Wno-maybe-uninitialized>)
endif()
if(DIORAMA_WERROR)
    target_compile_options(diorama_flags INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
endif()
if(DIORAMA_SANITIZE)
    target_compile_options(diorama_flags INTERFACE
        $<$<COMPILE_LANGUAGE:CXX>:-fsanitize=${DIORAMA_SANITIZE}> $<$<COMPILE_LANGUAGE:CXX>:-fno-omit-frame-pointer>)
    target_link_options(diorama_flags INTERFACE -fsanitize=${DIORAMA_SANITIZE})
endif()
find_program(DIORAMA_LLD ld.lld)
if(DIORAMA_LLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_link_options(diorama_flags INTERFACE -fuse-ld=lld)
endif()

add_library(diorama_qt_flags INTERFACE)
target_link_libraries(diorama_qt_flags INTERFACE diorama_flags)
# A target that includes qcustomplot.h sets the property DIORAMA_QT_KEYWORDS; nothing else may.
target_compile_definitions(diorama_qt_flags INTERFACE
    $<$<NOT:$<BOOL:$<TARGET_PROPERTY:DIORAMA_QT_KEYWORDS>>>:QT_NO_KEYWORDS>
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# The torch headers cost some fifteen seconds a source: they are compiled once, here.
add_library(diorama_torch_pch OBJECT "${PROJECT_SOURCE_DIR}/cmake/torchpch.cpp")
target_link_libraries(diorama_torch_pch PRIVATE diorama_flags Diorama::Torch)
target_precompile_headers(diorama_torch_pch PRIVATE <torch/torch.h>)

# diorama_library(NAME SOURCES a.cpp... [DEPENDS Diorama::x...] [PRIVATE lib...] [TORCH] [QT])
# makes the static library diorama_NAME with the alias Diorama::NAME. DEPENDS are public, PRIVATE
# are not handed on. TORCH adds libtorch and its precompiled header, QT the Qt definitions and moc.
function(diorama_library name)
    cmake_parse_arguments(arg "TORCH;QT" "" "SOURCES;DEPENDS;PRIVATE" ${ARGN})
    add_library(diorama_${name} STATIC ${arg_SOURCES})
    add_library(Diorama::${name} ALIAS diorama_${name})
    diorama_finish_target(diorama_${name} "${arg_TORCH}" "${arg_QT}")
    target_link_libraries(diorama_${name} PUBLIC ${arg_DEPENDS} PRIVATE ${arg_PRIVATE})
endfunction()

# diorama_test(NAME SOURCES a.cpp... [DEPENDS lib...] [TORCH] [QT] [LABELS l...] [TIMEOUT s])
# makes the GoogleTest program test_NAME and registers it with ctest. QT tests run offscreen.
function(diorama_test name)
    cmake_parse_arguments(arg "TORCH;QT" "TIMEOUT" "SOURCES;DEPENDS;LABELS" ${ARGN})
    if(arg_QT)
        set(main "${PROJECT_SOURCE_DIR}/tests/support/guimain.cpp")
    elseif(arg_TORCH)
        set(main "${PROJECT_SOURCE_DIR}/tests/support/torchmain.cpp")
    else()
        set(main "${PROJECT_SOURCE_DIR}/tests/support/main.cpp")
    endif()
    add_executable(test_${name} ${arg_SOURCES} ${main})
    diorama_finish_target(test_${name} "${arg_TORCH}" "${arg_QT}")
    target_link_libraries(test_${name} PRIVATE ${arg_DEPENDS} Diorama::base GTest::gmock)
    target_compile_definitions(test_${name} PRIVATE
        DIORAMA_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        DIORAMA_GOLDENS_DIR="${PROJECT_SOURCE_DIR}/tests/goldens")
    add_test(NAME ${name} COMMAND test_${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OMP_NUM_THREADS=2;OMP_WAIT_POLICY=passive"
        SKIP_RETURN_CODE 77)
    if(arg_LABELS)
        set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}")
    endif()
    if(arg_TIMEOUT)
        set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT})
    endif()
endfunction()

function(diorama_finish_target target torch qt)
    if(torch)
        target_link_libraries(${target} PUBLIC Diorama::Torch)
        target_precompile_headers(${target} REUSE_FROM diorama_torch_pch)
        # Instantiating torch's templates costs ten seconds a source; in bundles they are shared.
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    endif()
    if(qt)
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
        target_link_libraries(${target} PUBLIC diorama_qt_flags Qt6::Widgets)
    else()
        target_link_libraries(${target} PUBLIC diorama_flags)
    endif()
endfunction()
