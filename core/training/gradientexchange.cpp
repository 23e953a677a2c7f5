// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/gradientexchange.h"

#include <torch/csrc/distributed/c10d/FileStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>

namespace diorama {
namespace {

class GlooExchange final : public GradientExchange
{
public:
    GlooExchange(const std::filesystem::path& meeting, int rank, int ranks)
    {
        auto store = c10::make_intrusive<c10d::FileStore>(meeting.string(), ranks);
        auto options = c10d::ProcessGroupGloo::Options::create();
        options->devices.push_back(c10d::ProcessGroupGloo::createDeviceForHostname("127.0.0.1"));
        m_group = c10::make_intrusive<c10d::ProcessGroupGloo>(store, rank, ranks, options);
    }

    int rank() const override { return m_group->getRank(); }
    int ranks() const override { return m_group->getSize(); }

    void average(const torch::nn::Module& module) override
    {
        // One message for all gradients: their number is large, their sizes are small.
        const torch::NoGradGuard noGrad;
        const auto parameters = module.parameters();
        std::vector<torch::Tensor> flat;
        for (const torch::Tensor& parameter : parameters) {
            if (!parameter.requires_grad())
                continue;
            if (!parameter.grad().defined())
                parameter.mutable_grad() = torch::zeros_like(parameter);
            flat.push_back(parameter.grad().flatten());
        }
        std::vector<torch::Tensor> message{torch::cat(flat)};
        m_group->allreduce(message)->wait();
        message.front().div_(ranks());
        std::int64_t at = 0;
        for (const torch::Tensor& parameter : parameters) {
            if (!parameter.requires_grad())
                continue;
            parameter.mutable_grad().copy_(
                message.front().narrow(0, at, parameter.numel()).view_as(parameter));
            at += parameter.numel();
        }
    }

private:
    c10::intrusive_ptr<c10d::ProcessGroupGloo> m_group;
};

} // namespace

std::unique_ptr<GradientExchange> GradientExchange::overGloo(const std::filesystem::path& meeting,
                                                             int rank, int ranks)
{
    return std::make_unique<GlooExchange>(meeting, rank, ranks);
}

} // namespace diorama
