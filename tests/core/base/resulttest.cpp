// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <gtest/gtest.h>
#include <memory>

namespace diorama {
namespace {

TEST(Result, HoldsMoveOnlyValues)
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
    ASSERT_TRUE(result);
    const auto value = std::move(result).value();
    EXPECT_EQ(*value, 7);
}

TEST(Result, ReadingTheWrongSideThrows)
{
    const Result<int> failed(Error{ErrorCode::NotFound, "No."});
    EXPECT_THROW((void)failed.value(), std::bad_variant_access);
    const Result<void> fine;
    EXPECT_TRUE(fine);
    EXPECT_THROW((void)fine.error(), std::bad_variant_access);
}

} // namespace
} // namespace diorama
