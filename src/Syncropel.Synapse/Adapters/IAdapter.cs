namespace Syncropel.Synapse;

/// <summary>What all adapters have in common, whatever their models take and give.</summary>
public interface IAdapter
{
    /// <summary>The model, globally unique, as the registry names it: <c>my-org/my-model-v1.0</c>.</summary>
    string ModelId { get; }

    /// <summary>The adapter's version, <c>X.Y.Z</c>. It changes when the adapter's logic does.</summary>
    string AdapterVersion { get; }
}
