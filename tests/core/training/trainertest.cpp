// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/training/gradientexchange.h"
#include "core/training/randomstream.h"

#include <fstream>
#include <gmock/gmock.h>
#include <thread>

#include "tests/support/temporaryfolder.h"

namespace diorama {
namespace {

struct LineBatch final : TrainingBatch
{
    std::int64_t size() const override { return x.size(0); }

    torch::Tensor x;
    torch::Tensor y;
    bool withBranch = false;
};

/// With a branch that two batches of three do not use.
struct LineNet final : torch::nn::Module
{
    LineNet()
    {
        body = register_module("body",
                               torch::nn::Sequential(torch::nn::Linear(2, 8), torch::nn::Tanh(),
                                                     torch::nn::Linear(8, 1)));
        branch = register_module("branch", torch::nn::Linear(2, 1));
    }
    torch::Tensor forward(const torch::Tensor& x, bool withBranch)
    {
        const auto y = body->forward(x);
        return (withBranch ? y + branch(x) : y).squeeze(1);
    }

    torch::nn::Sequential body{nullptr};
    torch::nn::Linear branch{nullptr};
};

/// Learns y = 2 a - 3 b + 1 from numbered samples.
class LineTask final : public TrainingTask
{
public:
    explicit LineTask(torch::Dtype dtype = torch::kFloat32)
        : m_dtype(dtype)
    {
        torch::manual_seed(1);
        m_net = std::make_shared<LineNet>();
        m_net->to(dtype);
    }
    torch::nn::Module& module() override { return *m_net; }
    std::unique_ptr<TrainingBatch> load(std::uint64_t first, int count) const override
    {
        auto batch = std::make_unique<LineBatch>();
        batch->x = torch::empty({count, 2});
        batch->withBranch = first / 16 % 3 == 0;
        for (int i = 0; i < count; ++i) {
            RandomStream random(RandomStream::join(9, first + static_cast<unsigned>(i)));
            batch->x[i][0] = random.normal();
            batch->x[i][1] = random.normal();
        }
        batch->y = 2 * batch->x.select(1, 0) - 3 * batch->x.select(1, 1) + 1;
        batch->x = batch->x.to(m_dtype);
        return batch;
    }
    torch::Tensor loss(const TrainingBatch& batch) override
    {
        const auto& own = static_cast<const LineBatch&>(batch);
        return torch::mse_loss(m_net->forward(own.x, own.withBranch).to(torch::kFloat32), own.y);
    }
    void writeSamples(const std::filesystem::path& file) override
    {
        std::ofstream(file) << "samples";
    }

private:
    torch::Dtype m_dtype;
    std::shared_ptr<LineNet> m_net;
};

const std::atomic<bool> kNever = false;

TrainerOptions options(const std::filesystem::path& folder, std::int64_t steps)
{
    TrainerOptions options;
    options.folder = folder;
    options.steps = steps;
    options.batch = 16;
    options.learningRate = 0.02;
    options.warmUp = 5;
    options.checkpointEvery = 10;
    options.logEvery = 5;
    options.sampleEvery = 20;
    return options;
}

std::vector<torch::Tensor> parametersOf(TrainingTask& task)
{
    std::vector<torch::Tensor> out;
    for (const auto& parameter : task.module().parameters())
        out.push_back(parameter.detach().clone());
    return out;
}

bool equal(const std::vector<torch::Tensor>& a, const std::vector<torch::Tensor>& b)
{
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!torch::equal(a[i], b[i]))
            return false;
    }
    return a.size() == b.size();
}

TEST(TrainerTest, TheLossFalls)
{
    const testing_support::TemporaryFolder folder;
    LineTask task;
    std::vector<double> losses;
    const auto status =
        Trainer(task, options(folder.path(), 150)).run(kNever, [&](const TrainingStatus& s) {
            losses.push_back(s.loss);
        });
    ASSERT_TRUE(status) << status.error().detail;
    EXPECT_EQ(status->step, 150);
    EXPECT_LT(losses.back(), 0.3 * losses.front());
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "samples" / "0000020.png"));
    std::ifstream log(folder.path() / "log.csv");
    std::string header;
    std::getline(log, header);
    EXPECT_EQ(header, "step,pictures,loss,pictures_per_second,learning_rate");
}

TEST(TrainerTest, ResumesBitExactlyAtAnyStep)
{
    const testing_support::TemporaryFolder whole;
    LineTask reference;
    ASSERT_TRUE(Trainer(reference, options(whole.path(), 30)).run(kNever));

    const testing_support::TemporaryFolder parts;
    {
        // Stopped by request in the middle, as a signal does.
        LineTask task;
        std::atomic<bool> stop = false;
        auto interrupted = options(parts.path(), 30);
        interrupted.logEvery = 1;
        const auto status = Trainer(task, interrupted).run(stop, [&](const TrainingStatus& s) {
            stop = s.step == 13;
        });
        ASSERT_TRUE(status);
        EXPECT_TRUE(status->stopped);
        EXPECT_EQ(status->step, 13);
    }
    LineTask resumed;
    Trainer trainer(resumed, options(parts.path(), 30));
    ASSERT_TRUE(trainer.run(kNever));
    EXPECT_TRUE(equal(parametersOf(resumed), parametersOf(reference)));
    trainer.optimizer().swapAverages();
    EXPECT_FALSE(equal(parametersOf(resumed), parametersOf(reference)));
}

TEST(TrainerTest, RefusesTheCheckpointOfAnotherModel)
{
    const testing_support::TemporaryFolder folder;
    LineTask task;
    ASSERT_TRUE(Trainer(task, options(folder.path(), 5)).run(kNever));
    struct Other final : TrainingTask
    {
        torch::nn::Linear net{3, 3};
        torch::nn::Module& module() override { return *net; }
        std::unique_ptr<TrainingBatch> load(std::uint64_t, int) const override { return nullptr; }
        torch::Tensor loss(const TrainingBatch&) override { return {}; }
        void writeSamples(const std::filesystem::path&) override {}
    } other;
    const auto status = Trainer(other, options(folder.path(), 5)).run(kNever);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::InvalidInput);
}

TEST(TrainerTest, FailuresOfTheDataReachTheCaller)
{
    struct Broken final : TrainingTask
    {
        torch::nn::Linear net{1, 1};
        torch::nn::Module& module() override { return *net; }
        std::unique_ptr<TrainingBatch> load(std::uint64_t, int) const override
        {
            throw std::runtime_error("no data");
        }
        torch::Tensor loss(const TrainingBatch&) override { return {}; }
        void writeSamples(const std::filesystem::path&) override {}
    } broken;
    const testing_support::TemporaryFolder folder;
    const auto status = Trainer(broken, options(folder.path(), 5)).run(kNever);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().detail, "no data");
}

TEST(TrainerTest, Bfloat16TrainsOnFloat32MasterWeights)
{
    const testing_support::TemporaryFolder folder;
    LineTask task(torch::kBFloat16);
    Trainer trainer(task, options(folder.path(), 150));
    const auto status = trainer.run(kNever);
    ASSERT_TRUE(status) << status.error().detail;
    EXPECT_LT(status->loss, 2);
    EXPECT_EQ(trainer.optimizer().averages().begin()->second.scalar_type(), torch::kFloat32);
    EXPECT_EQ(task.module().parameters().front().scalar_type(), torch::kBFloat16);
}

TEST(TrainerTest, TwoRanksTrainLikeOne)
{
    const testing_support::TemporaryFolder alone;
    LineTask single;
    ASSERT_TRUE(Trainer(single, options(alone.path(), 20)).run(kNever));

    const testing_support::TemporaryFolder folder;
    LineTask tasks[2];
    std::vector<std::thread> ranks;
    for (int rank = 0; rank < 2; ++rank) {
        ranks.emplace_back([&, rank] {
            const auto exchange = GradientExchange::overGloo(folder.path() / "meeting", rank, 2);
            const auto status =
                Trainer(tasks[rank], options(folder.path() / std::to_string(rank), 20),
                        exchange.get())
                    .run(kNever);
            EXPECT_TRUE(status);
        });
    }
    for (std::thread& rank : ranks)
        rank.join();
    const auto expected = parametersOf(single);
    for (LineTask& task : tasks) {
        const auto found = parametersOf(task);
        for (std::size_t i = 0; i < expected.size(); ++i)
            EXPECT_TRUE(torch::allclose(found[i], expected[i], 1e-3, 1e-4)) << i;
    }
    EXPECT_TRUE(equal(parametersOf(tasks[0]), parametersOf(tasks[1])));
}

TEST(TrainerTest, TheLearningRateWarmsUpAndFalls)
{
    LineTask task;
    const Trainer trainer(task, options("unused", 100));
    EXPECT_LT(trainer.learningRateAt(0), trainer.learningRateAt(4));
    EXPECT_DOUBLE_EQ(trainer.learningRateAt(5), 0.02);
    EXPECT_GT(trainer.learningRateAt(20), trainer.learningRateAt(60));
    EXPECT_NEAR(trainer.learningRateAt(100), 0.02 * 0.05, 1e-9);
}

} // namespace
} // namespace diorama
