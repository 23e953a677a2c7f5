// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/vocabularystage.h"

#include "core/text/bpetrainer.h"
#include "core/training/scenesynthesizer.h"

namespace diorama {

Result<void> trainVocabulary(const SubjectStore& store, std::size_t size, int scenes,
                             const std::filesystem::path& folder)
{
    BpeTrainer trainer;
    RandomStream random(5);
    for (int i = 0; i < scenes; ++i)
        trainer.add(BackgroundChoice::random(random, i % 10 == 0).caption(random));
    for (int i = 0; i < store.size(); ++i) {
        const SubjectInfo& info = store.info(i);
        trainer.add(info.phrase, 4);
        for (const std::string& tag : info.tags)
            trainer.add(tag);
    }
    for (const char* words : {"a picture of", "and", "on the left", "on the right", "in front of",
                              "behind", "above", "below"})
        trainer.add(words, 50);
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    return trainer.train(size).save(folder);
}

} // namespace diorama
