// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace diorama {

/// What kind of expected failure an Error is. A bug is not one of these: bugs throw or assert.
enum class ErrorCode {
    InvalidInput, ///< A value or file that breaks the rules of its format.
    NotFound,     ///< A file, model or entry that is not there.
    Unsupported,  ///< Understood, but not something that Diorama can do.
    Io,           ///< The system refused to read or write.
    OutOfMemory,  ///< Host or device memory ran out.
    Cancelled,    ///< The caller asked to stop. Never shown as an error.
    Internal,     ///< An exception from a library that has no better kind.
};

/// An expected failure. `message` is a whole sentence for the user that names the file, the reason
/// and the remedy; `detail` is for the log.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string detail = {};
};

/// A value or the Error that prevented it. Accessing the side that is not there is a bug and throws
/// std::bad_variant_access.
template <typename T>
class [[nodiscard]] Result final
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {} // NOLINT(google-explicit-constructor)
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {} // NOLINT(google-explicit-constructor)

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    const T& value() const& { return std::get<0>(m_state); }
    T& value() & { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value.
template <>
class [[nodiscard]] Result<void> final
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_failed(true)
    {} // NOLINT(google-explicit-constructor)

    bool hasValue() const { return !m_failed; }
    explicit operator bool() const { return hasValue(); }
    const Error& error() const
    {
        if (!m_failed)
            throw std::bad_variant_access();
        return m_error;
    }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace diorama
