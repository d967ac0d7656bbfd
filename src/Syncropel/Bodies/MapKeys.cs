using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>What the name of a member of an object must be, so that JSON can say it.</summary>
internal static class MapKeys
{
    /// <exception cref="ArgumentException">The key is null, or has a lone surrogate.</exception>
    public static void ThrowIfInvalid(string? key, string parameterName)
    {
        if (key is null) throw new ArgumentException("A key is null; a member of an object has a name.", parameterName);
        for (int i = 0; i < key.Length; i++)
        {
            if (!char.IsSurrogate(key[i])) continue;
            if (i + 1 == key.Length || !char.IsSurrogatePair(key[i], key[i + 1]))
            {
                throw new ArgumentException(
                    $"A key has a lone surrogate U+{(int)key[i]:X4} at index {i}, which JSON cannot say.", parameterName);
            }

            i++;
        }
    }

    public static ArgumentException Twice(string key, string parameterName) =>
        new($"The key '{JsonText.Shorten(key)}' stands twice; a member of an object has one value.", parameterName);
}
