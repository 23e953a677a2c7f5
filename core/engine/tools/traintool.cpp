// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tools/toolverbs.h"

#include "core/evaluation/evaluatorstage.h"
#include "core/training/trainingcli.h"

#include <csignal>
#include <pthread.h>
#include <stop_token>
#include <string>
#include <vector>

namespace diorama {

ExitCode trainTool(const ToolCall& call)
{
    std::vector<std::string> words{"diorama-cli train"};
    words.insert(words.end(), call.arguments.begin(), call.arguments.end());
    std::vector<char*> arguments;
    for (auto& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    // Training handles SIGINT itself, while the program's waiting thread has taken it: hand it on.
    sigset_t interrupt;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    pthread_sigmask(SIG_UNBLOCK, &interrupt, nullptr);
    const pthread_t self = pthread_self();
    const std::stop_callback handOn(call.stop, [self] { pthread_kill(self, SIGINT); });
    const bool evaluators = words.size() > 1 && words[1] == "evaluators";
    const int status =
        evaluators
            ? runEvaluatorTrainingCli(static_cast<int>(words.size()) - 1, arguments.data() + 1)
            : runTrainingCli(static_cast<int>(words.size()), arguments.data());
    pthread_sigmask(SIG_BLOCK, &interrupt, nullptr);
    // CLI11's own codes for a wrong command line begin there.
    constexpr int kFirstUsage = 100;
    return status >= kFirstUsage ? ExitCode::Usage : static_cast<ExitCode>(status);
}

} // namespace diorama
