using System.Text.Json;

namespace Syncropel.Synapse;

/// <summary>An adapter of a model that takes and gives JSON, as those behind HTTP do.</summary>
public abstract class JsonAdapterBase : AdapterBase<JsonElement, JsonElement>;
