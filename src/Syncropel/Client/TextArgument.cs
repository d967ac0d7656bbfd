using System.Runtime.CompilerServices;
using System.Text;

namespace Syncropel.Client;

/// <summary>Checks texts that go to the kernel.</summary>
internal static class TextArgument
{
    /// <exception cref="ArgumentException">The text is null, empty, or has a lone surrogate, which UTF-8 cannot say.</exception>
    public static void ThrowIfInvalid(string? text, [CallerArgumentExpression(nameof(text))] string? parameterName = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, parameterName);
        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out int length) != System.Buffers.OperationStatus.Done)
            {
                throw new ArgumentException($"The text has a lone surrogate at index {text.Length - rest.Length}.", parameterName);
            }

            rest = rest[length..];
        }
    }
}
