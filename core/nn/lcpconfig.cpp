// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/lcpconfig.h"

#include "core/nn/configreader.h"

namespace diorama {

namespace {

/// Every key with the field that holds it.
template <typename Config, typename Visit>
void visitFields(Config& config, Visit visit)
{
    visit("latent_channels", config.latentChannels);
    visit("text_dim", config.textDim);
    visit("image_dim", config.imageDim);
    visit("image_size", config.imageSize);
    visit("resampler_depth", config.resamplerDepth);
    visit("resampler_heads", config.resamplerHeads);
    visit("resampler_head_dim", config.resamplerHeadDim);
    visit("dynamic_tokens", config.dynamicTokens);
    visit("grounding_hidden", config.groundingHidden);
    visit("max_regions", config.maxRegions);
}

} // namespace

LcpConfig LcpConfig::fromJson(const nlohmann::json& json)
{
    constexpr std::int64_t kMost = 8192;
    const ConfigReader reader(json, "the LCP modules' config");
    LcpConfig config;
    visitFields(config, [&reader](const char* key, std::int64_t& field) {
        field = reader.integer(key, field, 1, kMost);
    });
    config.collage = reader.boolean("collage", config.collage);
    return config;
}

nlohmann::json LcpConfig::toJson() const
{
    nlohmann::json json{{"_class_name", "LcpModules"}, {"collage", collage}};
    visitFields(*this, [&json](const char* key, std::int64_t field) { json[key] = field; });
    return json;
}

} // namespace diorama
