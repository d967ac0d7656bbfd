using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Generators.Tests.Harness;
using Xunit.Sdk;

namespace Syncropel.Generators.Tests.Incrementality;

/// <summary>The proof that no value defeats caching can fail: it finds what must not be held, however deep.</summary>
public class HeldValuesTests
{
    /// <summary>What would keep a text, a file or a compilation alive, and never be equal to what comes after it.</summary>
    public static TheoryData<string> Held => ["text", "file", "location", "compilation", "reference"];

    [Theory]
    [MemberData(nameof(Held))]
    public void What_defeats_caching_is_found(string what)
    {
        object value = what switch
        {
            "text" => SourceText.From("{}"),
            "file" => new MemoryText(SchemaText.Of("")),
            "location" => Location.Create("a", default, default),
            "compilation" => TestCompilation.Create(""),
            _ => TestCompilation.Create("").References.First(),
        };
        Assert.Throws<FailException>(() => Walk(value));
        Assert.Throws<FailException>(() => Walk(new Outer([new Inner(1, value)])));
    }

    [Fact]
    public void Values_are_let_pass() => Walk(new Outer([new Inner(1, "text"), new Inner(2, null), new Inner(3, DayOfWeek.Monday)]));

    private static void Walk(object value) =>
        IncrementalityProof.Walk(value, "value", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private sealed record Outer(IReadOnlyList<Inner> Inner);

    private sealed record Inner(int Number, object? Value);
}
