# SPDX-FileCopyrightText: The Diorama authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything that Diorama takes from outside, found once.

find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(LCMS2 REQUIRED IMPORTED_TARGET lcms2)
pkg_check_modules(EXIV2 REQUIRED IMPORTED_TARGET exiv2)
pkg_check_modules(WEBPDEMUX REQUIRED IMPORTED_TARGET libwebpdemux)
find_package(OpenCV REQUIRED COMPONENTS core imgproc imgcodecs)
find_package(assimp REQUIRED)
find_package(OpenMP REQUIRED COMPONENTS CXX)
find_package(Torch REQUIRED)
find_package(Qt6 ${DIORAMA_MIN_QT} REQUIRED COMPONENTS Core Gui Widgets Svg LinguistTools)

# One alias for libtorch, its headers as system headers. /usr/include must not be named:
# as a -isystem path it breaks the #include_next of the standard library.
list(REMOVE_ITEM TORCH_INCLUDE_DIRS /usr/include /usr/lib/include)
add_library(diorama_torch INTERFACE)
add_library(Diorama::Torch ALIAS diorama_torch)
target_include_directories(diorama_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
target_link_libraries(diorama_torch INTERFACE ${TORCH_LIBRARIES} OpenMP::OpenMP_CXX)

# The Qt 6 build of QCustomPlot; plain "qcustomplot" is the Qt 5 one.
find_library(QCUSTOMPLOT_QT6_LIBRARY NAMES QCustomPlotQt6 qcustomplot-qt6 REQUIRED)
find_path(QCUSTOMPLOT_INCLUDE_DIR NAMES qcustomplot.h REQUIRED)
add_library(diorama_qcustomplot INTERFACE)
add_library(Diorama::QCustomPlot ALIAS diorama_qcustomplot)
target_link_libraries(diorama_qcustomplot INTERFACE ${QCUSTOMPLOT_QT6_LIBRARY} Qt6::Widgets)
