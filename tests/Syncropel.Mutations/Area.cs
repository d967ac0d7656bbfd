namespace Syncropel.Mutations;

/// <summary>A part of the product that is mutated, and the tests that have to notice.</summary>
/// <param name="Name">How the command line names it.</param>
/// <param name="Files">Its files, below <c>src/Syncropel</c>.</param>
/// <param name="Tests">How the full names of its tests begin.</param>
internal sealed record Area(string Name, string[] Files, string[] Tests)
{
    public static IReadOnlyList<Area> All { get; } =
    [
        new("kinds",
            ["Grammar/KindGrammar.cs", "Grammar/KindRepair.cs", "Kinds/KindName.cs", "Kinds/SyncropelKindException.cs"],
            ["Syncropel.Tests.Grammar.Kind"]),
        new("json",
            [
                "Json/CanonicalJson.cs", "Json/CanonicalJsonException.cs", "Json/CanonicalJsonWriter.cs", "Json/EcmaNumber.cs",
                "Json/IntegerToken.cs", "Json/JsonFault.cs", "Json/JsonText.cs", "Json/MemberSorter.cs", "Json/NodeText.cs", "Json/PlainText.cs",
            ],
            ["Syncropel.Tests.Json.", "Syncropel.Tests.Records.", "Syncropel.Tests.Bodies."]),
        new("refs",
            ["Grammar/RefForms.cs", "Grammar/DidSyntax.cs", "Refs/Ref.cs", "Refs/RefParts.cs"],
            [
                "Syncropel.Tests.Grammar.RefForms", "Syncropel.Tests.Grammar.DidSyntax", "Syncropel.Tests.Refs.",
                "Syncropel.Tests.Records.",
            ]),
        new("clock",
            ["Client/AutoClock.cs", "Client/TakenClock.cs", "Client/Sealer.cs"],
            [
                "Syncropel.Tests.Client.AutoClock", "Syncropel.Tests.Client.Clock", "Syncropel.Tests.Client.ReservedClock",
                "Syncropel.Tests.Client.Signing",
            ]),
    ];
}
