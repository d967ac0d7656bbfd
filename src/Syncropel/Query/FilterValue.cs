using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel;

/// <summary>
/// What a field is compared with: a string, an integer, a number, a boolean or null. The kernel compares by JSON type: the string
/// <c>"5"</c> never matches the number 5. The default is null. Immutable.
/// </summary>
public readonly struct FilterValue : IEquatable<FilterValue>
{
    private readonly byte[]? _json;

    private FilterValue(byte[] canonicalJson) => _json = canonicalJson;

    internal ReadOnlySpan<byte> Json => _json ?? "null"u8;

    /// <summary>Whether the value is null.</summary>
    public bool IsNull => _json is null;

    /// <inheritdoc cref="FromString"/>
    public static implicit operator FilterValue(string? value) => FromString(value);

    /// <inheritdoc cref="FromInt64"/>
    public static implicit operator FilterValue(long value) => FromInt64(value);

    /// <inheritdoc cref="FromDouble"/>
    public static implicit operator FilterValue(double value) => FromDouble(value);

    /// <inheritdoc cref="FromBoolean"/>
    public static implicit operator FilterValue(bool value) => FromBoolean(value);

    /// <summary>Whether two values are the same JSON.</summary>
    public static bool operator ==(FilterValue left, FilterValue right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(FilterValue left, FilterValue right) => !left.Equals(right);

    /// <summary>A string, or null.</summary>
    /// <exception cref="ArgumentException">The text has a lone surrogate, which JSON cannot say.</exception>
    public static FilterValue FromString(string? value) =>
        value is null ? default : Write(value, static (ref CanonicalJsonWriter writer, string text) => writer.WriteString(text));

    /// <summary>An integer, exactly.</summary>
    public static FilterValue FromInt64(long value) =>
        Write(value, static (ref CanonicalJsonWriter writer, long number) => writer.WriteInteger(number));

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite, which JSON cannot say.</exception>
    public static FilterValue FromDouble(double value) =>
        Write(value, static (ref CanonicalJsonWriter writer, double number) => writer.WriteNumber(number));

    /// <summary>True or false.</summary>
    public static FilterValue FromBoolean(bool value) =>
        Write(value, static (ref CanonicalJsonWriter writer, bool flag) => writer.WriteBoolean(flag));

    /// <inheritdoc/>
    public bool Equals(FilterValue other) => Json.SequenceEqual(other.Json);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is FilterValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Json);
        return hash.ToHashCode();
    }

    /// <summary>The value as JSON.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Json);

    /// <summary>A scalar of a received record.</summary>
    internal static FilterValue FromJson(JsonElement scalar) =>
        scalar.ValueKind == JsonValueKind.Null ? default : new(CanonicalJson.Canonicalize(JsonMarshal.GetRawUtf8Value(scalar)));

    /// <summary>A scalar that is in its canonical form already.</summary>
    internal static FilterValue FromCanonicalJson(byte[] json) => new(json);

    private static FilterValue Write<T>(T value, Writing<T> write)
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            write(ref writer, value);
            return new FilterValue(writer.Written.ToArray());
        }
        catch (CanonicalJsonException noForm)
        {
            throw new ArgumentException($"The value cannot stand in a query: {noForm.Message}", nameof(value), noForm);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private delegate void Writing<in T>(ref CanonicalJsonWriter writer, T value);
}
