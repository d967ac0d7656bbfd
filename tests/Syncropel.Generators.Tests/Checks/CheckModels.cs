using System.Collections.Immutable;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Tests.Checks;

/// <summary>Models of checks, made by hand.</summary>
internal static class CheckModels
{
    public static EquatableArray<T> Array<T>(params T[] items)
        where T : IEquatable<T> => new([.. items]);

    public static CheckModel Of(string rule, params CheckArgument[] arguments) => new(rule, Array(arguments));

    public static CheckModel All(params CheckModel[] checks) =>
        Of("All", [.. checks.Select(static check => new CheckArgument.Inner(check))]);

    public static CheckModel Ref(string name) => Of("Ref", new CheckArgument.Code($"static () => {name}"));

    public static KindModel Kind(params NamedCheck[] checks) => new()
    {
        Kind = "core.test",
        Act = "PUT",
        DataType = "SCALAR",
        Namespace = "Consumer",
        Refs = EquatableArray<string>.Empty,
        Checks = Array(checks),
        Body = new ObjectModel
        {
            TypeName = "CoreTest",
            Docs = new Docs(null, null, EquatableArray<string>.Empty),
            Members = new EquatableArray<MemberModel>(ImmutableArray<MemberModel>.Empty),
            IsOpen = true,
        },
    };
}
