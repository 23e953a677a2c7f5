// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/photogrounding.h"
#include "core/image/opencvimagetools.h"
#include "core/models/modeladapters.h"
#include "core/models/modelloader.h"
#include "core/pipeline/composedprompt.h"
#include "core/pipeline/renderpipeline.h"
#include "core/pipeline/sdencoding.h"
#include "core/pipeline/textconditioning.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/tinygligen.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing_support::TemporaryFolder;

class UnheardObserver final : public RenderObserver
{
public:
    void onProgress(const Progress&) override {}
    void onStep(const StepReport&) override {}
};

/// Stripes of two colours.
PicturePtr stripes(const ImageTools& tools, std::uint8_t red, std::uint8_t green)
{
    Image image(40, 40, 3);
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 40; ++x) {
            std::uint8_t* pixel = image.row(y) + std::ptrdiff_t{3} * x;
            pixel[0] = (x / 5) % 2 == 0 ? red : 10;
            pixel[1] = green;
        }
    }
    return Picture::fromBytes("stripes.png", tools.encodePng(image).value());
}

class PhotoGroundingTest : public testing::Test
{
protected:
    void SetUp() override
    {
        testing_support::writeTinyPhotoGligen(m_folder / "model");
        load(openModel(m_folder / "model").value());
    }

    void load(const ModelFiles& files)
    {
        auto loaded = loadModel(files, {}, {}, {}, {});
        ASSERT_TRUE(loaded) << loaded.error().message << loaded.error().detail;
        m_model = *loaded;
    }

    /// Three boxes: words and a photo, words alone, a photo alone.
    Scene scene()
    {
        Scene scene;
        scene.canvas = {64, 96};
        scene.prompt = "a red ball and a blue cat in a green meadow";
        scene.subjects = {
            {.id = 1, .name = "Ball", .photos = {{stripes(m_tools, 200, 30), nullptr}}},
            {.id = 2, .photos = {{stripes(m_tools, 90, 220), nullptr}}}};
        scene.regions = {{.id = 3, .box = {0, 0, 0.5, 1}, .phrase = "a red ball", .subject = 1},
                         {.id = 4, .box = {0.4, 0.2, 1, 0.8}, .phrase = "a blue cat"},
                         {.id = 5, .box = {0.1, 0.6, 0.3, 0.9}, .subject = 2}};
        scene.settings.steps = 3;
        scene.settings.seed = 5;
        scene.settings.layoutGuidance.use = LayoutGuidanceUse::Never;
        return scene;
    }
    Scene withoutPhotos()
    {
        Scene plain = scene();
        for (auto& subject : plain.subjects)
            subject.photos.clear();
        return plain;
    }

    torch::Tensor latents()
    {
        torch::manual_seed(1);
        return torch::randn({1, 4, 12, 8});
    }

    /// The plain and the conditional half as the pipeline makes them.
    torch::Tensor predicted(const Scene& scene)
    {
        const auto schedule = makeScheduler(m_model->scheduler, 3).value();
        const EncodeContext context{
            .schedule = *schedule, .pictures = m_pictures, .latentHeight = 12, .latentWidth = 8};
        auto encoded = encodeForStableDiffusion(*m_model, scene, context);
        if (!encoded) {
            ADD_FAILURE() << encoded.error().message;
            return {};
        }
        return encoded->conditioner->predict(latents(), 500.0,
                                             {Conditioner::kPlain, Conditioner::kConditional}, {});
    }

    /// 28.7 long, as in GLIGEN's training.
    torch::Tensor imageFeature(const Subject& subject)
    {
        const Scene alone{.regions = {{.id = 1, .subject = subject.id}}, .subjects = {subject}};
        const auto cutOut = m_pictures.cutOuts(alone, 1, {})->front().front();
        const auto pixels = ClipImageProcessor(m_model->groundingProcessor)
                                .process(frameSubject(*cutOut, 224).picture);
        const auto embeds = m_model->groundingEncoder->forward(pixels).image_embeds[0];
        const auto weight = StateDict::openFolder(m_folder / "model" / "image_project")
                                ->at("project.weight")
                                .to(torch::kFloat32);
        const auto projected = torch::mv(weight, embeds);
        return projected * 28.7 / projected.pow(2).sum().sqrt();
    }

    torch::Tensor textOf(const std::string& prompt)
    {
        return encodeText(m_model->textEncoder, encodePrompt(*m_model->tokenizer, prompt, 77, 1));
    }

    /// The same two halves, put together slot by slot.
    torch::Tensor expected(const Scene& scene)
    {
        GroundingInput input{.boxes = torch::zeros({1, 30, 4}),
                             .masks = torch::zeros({1, 30}),
                             .positiveEmbeddings = torch::zeros({1, 30, 32}),
                             .imageEmbeddings = torch::zeros({1, 30, 32}),
                             .phraseMasks = torch::zeros({1, 30}),
                             .imageMasks = torch::zeros({1, 30})};
        const auto plain = m_model->unet->position_net->forward(input);
        for (int slot = 0; slot < 3; ++slot) {
            const Region& region = scene.regions[static_cast<std::size_t>(slot)];
            const Box& box = region.box;
            input.boxes[0][slot] = torch::tensor({box.x0, box.y0, box.x1, box.y1});
            input.masks[0][slot] = 1;
            if (!region.phrase.empty()) {
                input.positiveEmbeddings[0][slot] =
                    pooledPhrases(m_model->textEncoder, *m_model->tokenizer, {region.phrase})[0];
                input.phraseMasks[0][slot] = 1;
            }
            const Subject* subject = region.subject ? scene.subject(*region.subject) : nullptr;
            if (subject != nullptr && !subject->photos.empty()) {
                input.imageEmbeddings[0][slot] = imageFeature(*subject);
                input.imageMasks[0][slot] = 1;
            }
        }
        const auto boxes = m_model->unet->position_net->forward(input);
        return m_model->unet->forward(
            latents().repeat({2, 1, 1, 1}), 500.0,
            {.encoder_hidden_states = torch::cat(
                 {textOf(scene.negativePrompt),
                  textOf(composedPrompt(scene, *m_model->tokenizer, 77, kSdPromptChunks))}),
             .grounding_tokens = torch::cat({plain, boxes})});
    }

    Image painted(const Scene& scene)
    {
        Previewer previewer(*m_model);
        UnheardObserver observer;
        auto result =
            renderScene({*m_model, m_pictures, previewer}, {.scene = scene}, observer, {});
        if (!result) {
            ADD_FAILURE() << result.error().message << result.error().detail;
            return {};
        }
        return result->image;
    }

    torch::NoGradGuard m_noGradient;
    TemporaryFolder m_folder;
    OpenCvImageTools m_tools;
    SubjectPictures m_pictures{m_tools};
    std::shared_ptr<LoadedModel> m_model;
};

double difference(const torch::Tensor& a, const torch::Tensor& b)
{
    return (a - b).abs().max().item<double>();
}

TEST_F(PhotoGroundingTest, BoxesAreToldWordsAndPhotosAsTheReferenceTellsThem)
{
    EXPECT_LT(difference(predicted(scene()), expected(scene())), 1e-5);
    EXPECT_LT(difference(predicted(withoutPhotos()), expected(withoutPhotos())), 1e-5);
    EXPECT_GT(difference(predicted(scene()), expected(withoutPhotos())), 1e-3)
        << "photos must matter, or the comparison proves nothing";
}

TEST_F(PhotoGroundingTest, OnlyTheLengthOfTrainingCounts)
{
    const auto before = predicted(scene());
    m_model->imageProject = m_model->imageProject * 3;
    EXPECT_LT(difference(predicted(scene()), before), 1e-5);
}

TEST_F(PhotoGroundingTest, APhotoChangesItsOwnTokenAlone)
{
    GroundingFeatures features{.phrases = torch::randn({2, 32})};
    const std::vector<Box> boxes{{0, 0, 0.5, 1}, {0.5, 0, 1, 1}};
    const auto words = groundingTokens(m_model->unet, boxes, features);
    features.images = torch::randn({2, 32});
    features.imageMasks = torch::tensor({0.0F, 1.0F});
    const auto photo = groundingTokens(m_model->unet, boxes, features);
    EXPECT_TRUE(torch::equal(words.plain, photo.plain));
    const auto changed = (words.conditional - photo.conditional).abs().amax({0, 2});
    ASSERT_EQ(changed.size(0), 60);
    for (int token = 0; token < 60; ++token)
        EXPECT_EQ(changed[token].item<double>() > 1e-4, token == 31) << token;
}

TEST_F(PhotoGroundingTest, ThePlainHalfHearsNothingOfThePhoto)
{
    const auto with = predicted(scene());
    const auto without = predicted(withoutPhotos());
    EXPECT_TRUE(torch::equal(with[0], without[0]));
    EXPECT_FALSE(torch::equal(with[1], without[1]));
}

TEST_F(PhotoGroundingTest, APhotoActsThroughTheTokensAlone)
{
    EXPECT_NE(painted(scene()), painted(withoutPhotos()));
    Scene off = scene();
    off.settings.groundingShare = 0;
    Scene plainOff = withoutPhotos();
    plainOff.settings.groundingShare = 0;
    EXPECT_EQ(painted(off), painted(plainOff));
}

TEST_F(PhotoGroundingTest, WithoutOneOfItsPartsTheWordsRemain)
{
    const auto words = predicted(withoutPhotos());
    for (const char* part : {"image_project", "image_encoder"}) {
        auto files = openModel(m_folder / "model").value();
        files.parts.erase(part);
        EXPECT_NE(photoGrounding(files), PhotoGrounding::Ready);
        load(files);
        EXPECT_TRUE(torch::equal(predicted(scene()), words)) << part;
    }
}

TEST_F(PhotoGroundingTest, AnEncoderOfAnotherSizeIsNotUsed)
{
    testing_support::writeTinyImageEncoder(m_folder / "other", /*width=*/28);
    auto files = openModel(m_folder / "model").value();
    files.parts.insert_or_assign("image_encoder",
                                 *openModel(m_folder / "other")->part("image_encoder"));
    EXPECT_EQ(photoGrounding(files), PhotoGrounding::NoEncoder);
    const auto words = predicted(withoutPhotos());
    load(files);
    EXPECT_TRUE(torch::equal(predicted(scene()), words));
}

TEST_F(PhotoGroundingTest, AttachedToAPlainModelItPaintsTheSame)
{
    const auto own = predicted(scene());
    auto files = testing_support::withoutGligen(openModel(m_folder / "model").value());
    ASSERT_TRUE(attach(files, {openModel(m_folder / "model").value(), 1.0}));
    EXPECT_EQ(photoGrounding(files), PhotoGrounding::Ready);
    load(files);
    EXPECT_TRUE(torch::equal(predicted(scene()), own));
}

TEST_F(PhotoGroundingTest, AttachedWithoutItsPhotoPartsItTakesWords)
{
    const auto words = predicted(withoutPhotos());
    std::filesystem::remove_all(m_folder / "model" / "image_project");
    auto files = testing_support::withoutGligen(openModel(m_folder / "model").value());
    ASSERT_TRUE(attach(files, {openModel(m_folder / "model").value(), 1.0}));
    EXPECT_EQ(photoGrounding(files), PhotoGrounding::NoProject);
    load(files);
    EXPECT_TRUE(torch::equal(predicted(scene()), words));
}

/// A base IP-Adapter of random weights for the model's UNet.
void writeIpAdapter(const std::filesystem::path& file, UNet2DConditionModel& unet,
                    std::int64_t imageDim)
{
    TensorMap tensors{{"image_proj.proj.weight", torch::randn({4 * 32, imageDim})},
                      {"image_proj.proj.bias", torch::randn({4 * 32})},
                      {"image_proj.norm.weight", torch::ones({32})},
                      {"image_proj.norm.bias", torch::zeros({32})}};
    int id = 1;
    for (const auto& attention : unet->crossAttentions()) {
        const auto shape = attention->to_k->weight.sizes();
        const std::string prefix = "ip_adapter." + std::to_string(id);
        tensors[prefix + ".to_k_ip.weight"] = torch::randn(shape);
        tensors[prefix + ".to_v_ip.weight"] = torch::randn(shape);
        id += 2;
    }
    testing_support::require(writeSafetensors(file, tensors));
}

TEST_F(PhotoGroundingTest, AnIpAdaptersEncoderLeavesTheBoxesTheirOwn)
{
    const auto boxesAlone = predicted(scene());
    testing_support::writeTinyImageEncoder(m_folder / "other", /*width=*/28);
    writeIpAdapter(m_folder / "ip.safetensors", m_model->unet, /*imageDim=*/28);
    auto files = openModel(m_folder / "model").value();
    ASSERT_TRUE(attach(files, {openModel(m_folder / "other").value(), 1.0}));
    EXPECT_EQ(photoGrounding(files), PhotoGrounding::Ready);
    load(files);
    EXPECT_TRUE(torch::equal(predicted(scene()), boxesAlone));
    const auto applied =
        applyAdapters(*m_model, {{openModel(m_folder / "ip.safetensors").value(), 1.0}});
    ASSERT_TRUE(applied) << applied.error().message;
    const auto both = predicted(scene());
    EXPECT_GT(difference(both, boxesAlone), 1e-3) << "the adapter must act";
    m_model->imageProject = -m_model->imageProject;
    EXPECT_GT(difference(predicted(scene()), both), 1e-3) << "the boxes must act still";
}

} // namespace
} // namespace diorama
