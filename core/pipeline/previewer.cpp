// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/previewer.h"

#include "core/tensor/imagetensor.h"

#include <algorithm>

namespace diorama {

PreviewMethod Previewer::available(PreviewMethod asked) const
{
    if (asked != PreviewMethod::Small)
        return asked;
    return m_model.previewCodec.isLoaded() || m_model.codec.isTiny() ? PreviewMethod::Small
                                                                     : PreviewMethod::Fast;
}

std::optional<Image> Previewer::make(const torch::Tensor& clean, PreviewMethod method,
                                     const std::function<bool()>& keepGoing)
{
    const auto decoded = [&](LatentCodec& codec) -> std::optional<Image> {
        const torch::Tensor picture = codec.decode(clean, keepGoing);
        return picture.defined() ? std::optional(imageFromTensor(picture)) : std::nullopt;
    };
    switch (available(method)) {
    case PreviewMethod::None:
        break;
    case PreviewMethod::Fast:
        if (!m_linear)
            m_linear.emplace(m_model.codec);
        return imageFromTensor(m_linear->map(clean));
    case PreviewMethod::Small:
        return decoded(m_model.previewCodec.isLoaded() ? m_model.previewCodec : m_model.codec);
    case PreviewMethod::Full:
        return decoded(m_model.codec);
    }
    return std::nullopt;
}

PreviewMethod PreviewBudget::choose(int step, double stepSeconds, PreviewMethod wanted)
{
    m_work += stepSeconds;
    const bool last = step == m_total;
    if (wanted == PreviewMethod::None || (!last && step % std::max(1, m_options.everySteps) != 0))
        return PreviewMethod::None;
    if (m_options.maxOverhead >= 1.0 || wanted == PreviewMethod::Fast)
        return wanted;
    // A quarter of the render's budget is advanced, so that the first previews need not wait for
    // it.
    const double mean = m_work / step;
    const double allowed =
        m_options.maxOverhead * mean * std::min<double>(m_total, step + m_total / 4.0);
    const bool affordable = allowed > 0 && m_spent + m_cost[static_cast<int>(wanted)] <= allowed;
    return affordable ? wanted : PreviewMethod::Fast;
}

void PreviewBudget::spent(PreviewMethod method, double seconds)
{
    m_spent += seconds;
    m_cost[static_cast<int>(method)] = seconds;
}

} // namespace diorama
