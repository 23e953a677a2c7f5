// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/torchcompat.h"

#include <dlfcn.h>

namespace diorama {

bool cudaMultipliesBfloat16(const torch::Device& device)
{
    // cudaDeviceGetAttribute(int*, cudaDeviceAttr, int), cudaDevAttrComputeCapabilityMajor.
    using GetAttribute = int (*)(int*, int, int);
    constexpr int kComputeCapabilityMajor = 75;
    void* symbol = ::dlsym(RTLD_DEFAULT, "cudaDeviceGetAttribute");
    for (const char* name : {"libcudart.so.13", "libcudart.so.12", "libcudart.so.11.0"}) {
        if (symbol != nullptr)
            break;
        if (void* library = ::dlopen(name, RTLD_LAZY | RTLD_NOLOAD))
            symbol = ::dlsym(library, "cudaDeviceGetAttribute");
    }
    if (symbol == nullptr || !device.is_cuda())
        return false;
    int major = 0;
    const int index = device.has_index() ? device.index() : 0;
    return reinterpret_cast<GetAttribute>(symbol)(&major, kComputeCapabilityMajor, index) == 0 &&
           major >= 8;
}

} // namespace diorama
