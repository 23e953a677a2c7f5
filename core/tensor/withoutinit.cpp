// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/withoutinit.h"

#include <torch/library.h>
#include <torch/torch.h>

namespace diorama {
namespace {

// The one dispatch key of libtorch that is in no tensor and has no kernels of its own: a thread
// that includes it sees the two kernels below, every other operation falls through.
constexpr auto kKey = c10::DispatchKey::TESTING_ONLY_GenericMode;

at::Tensor& leaveUniform(at::Tensor& self, double, double, c10::optional<at::Generator>)
{
    return self;
}

at::Tensor& leaveNormal(at::Tensor& self, double, double, c10::optional<at::Generator>)
{
    return self;
}

} // namespace

TORCH_LIBRARY_IMPL(_, TESTING_ONLY_GenericMode, library)
{
    library.fallback(torch::CppFunction::makeFallthrough());
}

TORCH_LIBRARY_IMPL(aten, TESTING_ONLY_GenericMode, library)
{
    library.impl("uniform_", leaveUniform);
    library.impl("normal_", leaveNormal);
}

struct WithoutInit::Guard
{
    c10::impl::IncludeDispatchKeyGuard include{kKey};
};

WithoutInit::WithoutInit()
    : m_guard(std::make_unique<Guard>())
{}
WithoutInit::~WithoutInit() = default;

} // namespace diorama
