# SPDX-FileCopyrightText: The Diorama authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Decides whether the CUDA kernels are built: DIORAMA_CUDA_ENABLED. AUTO builds them where nvcc works and says
# nothing where it does not; ON makes its absence an error. A graphics card is never needed to build.

set(DIORAMA_CUDA_ENABLED FALSE)
if(NOT DIORAMA_CUDA STREQUAL "OFF")
    if(NOT DEFINED CMAKE_CUDA_COMPILER AND NOT DEFINED ENV{CUDACXX})
        # The toolkit's folder is often not on the PATH of a build machine's shell.
        find_program(DIORAMA_NVCC nvcc HINTS ENV CUDA_PATH ENV CUDA_HOME PATHS /usr/local/cuda PATH_SUFFIXES bin)
        mark_as_advanced(DIORAMA_NVCC)
        if(DIORAMA_NVCC)
            set(ENV{CUDACXX} "${DIORAMA_NVCC}")
        endif()
    endif()
    # Code for the oldest architecture that current toolkits know; the driver translates it for newer ones.
    if(NOT DEFINED CMAKE_CUDA_ARCHITECTURES)
        set(CMAKE_CUDA_ARCHITECTURES 75)
    endif()
    include(CheckLanguage)
    set(CMAKE_REQUIRED_QUIET TRUE)
    check_language(CUDA)
    unset(CMAKE_REQUIRED_QUIET)
    if(CMAKE_CUDA_COMPILER)
        enable_language(CUDA)
        set(DIORAMA_CUDA_ENABLED TRUE)
    elseif(DIORAMA_CUDA STREQUAL "ON")
        message(FATAL_ERROR "DIORAMA_CUDA is ON, but no working nvcc was found. Set CUDACXX, or use AUTO or OFF.")
    endif()
endif()
