using System.Collections;

namespace Syncropel.Testing.Synapse;

/// <summary>
/// The names of the 20 standard fixtures as rows of an xunit theory: <c>[Theory, ClassData(typeof(SynapseFixtureNames))]</c> on a method
/// that takes a <see cref="string"/>, and gets its fixture by <see cref="SynapseFixtures.Get"/>.
/// </summary>
public sealed class SynapseFixtureNames : IEnumerable<object[]>
{
    /// <summary>The rows, in the order of the fixtures.</summary>
    public IEnumerator<object[]> GetEnumerator()
    {
        foreach (SynapseFixture fixture in SynapseFixtures.All) yield return [fixture.Name];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
