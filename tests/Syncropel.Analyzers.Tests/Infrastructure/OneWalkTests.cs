using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Analyzers.Kinds;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Infrastructure;

/// <summary>
/// What is asked again and again is found out once: a walk for each local, or a search for each misspelling, would take minutes over
/// code of the size that generators write.
/// </summary>
public sealed class OneWalkTests
{
    private const string Source = """
        using Syncropel;

        internal static class Program
        {
            public static void Run(ISyncropelClient client, RecordBody body)
            {
                EmitResult one = client.Emit(Act.Put, "a.b.c", body, "t");
                EmitResult two = client.Emit(Act.Put, "a.b.c", body, "t");
                System.Console.WriteLine(one.Success && two.Success);
            }
        }
        """;

    [Fact]
    public void All_locals_of_a_body_are_read_in_one_walk()
    {
        IOperation[] operations = [.. Body(TestProject.Create([Source], [])).Descendants()];
        LocalUses uses = LocalUses.Around(operations[0]);
        Assert.All(operations, operation => Assert.Same(uses, LocalUses.Around(operation)));
        ILocalSymbol[] locals = [.. operations.OfType<IVariableDeclaratorOperation>().Select(static one => one.Symbol)];
        Assert.Equal([1, 1], locals.Select(local => uses.Mentions(local).Count));
    }

    [Fact]
    public void All_rules_share_what_one_walk_finds()
    {
        TestProject project = TestProject.Create([Source], []);
        IOperation body = Body(project);
        SdkFacts facts = SdkFacts.For(project.Compilation)!;
        Assert.Same(facts, SdkFacts.For(project.Compilation));
        SdkUses uses = SdkUses.In(body, facts);
        Assert.Same(uses, SdkUses.In(body, facts));
        Assert.Equal((2, 2, 0, 0), (uses.Emits.Count, uses.Results.Count, uses.References.Count, uses.Clients.Count));
    }

    [Fact]
    public void A_misspelling_is_looked_up_once()
    {
        TestProject project = TestProject.Create([Source], [TestSchema.Kind("shop.sales.order")]);
        KindsInSight sight = KindsInSight.From(SdkFacts.For(project.Compilation)!.Declared.Value, ImmutableArray<AdditionalText>.Empty);
        IReadOnlyList<string> near = sight.NearestKinds("shop.sales.ordr");
        Assert.Equal(["shop.sales.order"], near);
        Assert.Same(near, sight.NearestKinds("shop.sales.ordr"));
    }

    private static IOperation Body(TestProject project)
    {
        SyntaxTree tree = project.Compilation.SyntaxTrees[0];
        MethodDeclarationSyntax method = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        return project.Compilation.GetSemanticModel(tree).GetOperation(method, TestContext.Current.CancellationToken)!;
    }
}
