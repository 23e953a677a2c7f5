// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace diorama {

/// The stages of training as commands: prepare, data, vocabulary, autoencoder, model, export. Takes
/// main's arguments, prints to standard output and returns the exit status. SIGINT ends a training
/// after the current step, with a checkpoint.
int runTrainingCli(int argc, char** argv);

} // namespace diorama
