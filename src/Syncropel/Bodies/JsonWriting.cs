using System.ComponentModel;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>
/// Writes a value as canonical JSON. Generated code gives it to <see cref="BodyValidator"/>; not meant to be used by hand.
/// </summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="writer">Where to.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWriting<in T>(ref CanonicalJsonWriter writer, T value);
