using System.Reflection;
using System.Text.RegularExpressions;
using Syncropel.Docs.Tests.Pages;
using Syncropel.Kernel.Server;
using Syncropel.Testing;
using Syncropel.Testing.Synapse;

namespace Syncropel.Docs.Tests.Facts;

/// <summary>A page that tells all of a type names all of its members, so that a new one does not go without.</summary>
public sealed partial class NamedMembersTests
{
    // What every type has.
    private static readonly string[] Inherited = ["ToString", "Equals", "GetHashCode", "GetType", "Deconstruct"];

    /// <summary>The pages, and the types that they tell all of.</summary>
    public static TheoryData<string, Type> Told => new()
    {
        { "docs/testing.md", typeof(MockKernel) },
        { "docs/testing.md", typeof(MockKernelOptions) },
        { "docs/testing.md", typeof(KernelHost) },
        { "docs/testing.md", typeof(KernelHostOptions) },
        { "docs/testing.md", typeof(AdapterValidationResult) },
        { "docs/outbox.md", typeof(OutboxOptions) },
        { "docs/outbox.md", typeof(IOutbox) },
        { "docs/hosting.md", typeof(SyncropelSettings) },
        { "docs/reliability.md", typeof(EmitOutcome) },
        { "docs/reliability.md", typeof(EmitResult) },
        { "docs/reliability.md", typeof(SyncropelClientOptions) },
        { "docs/reliability.md", typeof(EmitManyOptions) },
        { "docs/reliability.md", typeof(EmitErrorCode) },
        { "docs/querying.md", typeof(QueryOptions) },
        { "docs/querying.md", typeof(RecordQuery) },
        { "docs/querying.md", typeof(SubscriptionOptions) },
        { "docs/identity.md", typeof(SignatureStatus) },
        { "docs/kernel-server.md", typeof(SyncropelKernelOptions) },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void A_page_names_the_members_of_a_type(string path, Type type)
    {
        string code = string.Join('\n', CodeOf(Page.Of(path)));
        IEnumerable<string> members = type
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(static member => member is PropertyInfo or FieldInfo { IsSpecialName: false } or MethodInfo { IsSpecialName: false })
            .Where(static member => !IsNumber(member))
            .Select(NameOf)
            .Where(static name => name[0] != '<')
            .Except(Inherited);
        Assert.Equal([], members.Where(member => !Regex.IsMatch(code, $@"\b{member}\b")));
    }

    private static IEnumerable<string> CodeOf(Page page) => page.Blocks.Select(static block => block.Text)
        .Concat(page.Prose.SelectMany(static line => SpanOf().Matches(line.Text)).Select(static span => span.Value));

    // Defaults and bounds are told as what they are.
    private static bool IsNumber(MemberInfo member) =>
        member is FieldInfo { IsLiteral: true } constant && constant.FieldType != typeof(string) && !constant.FieldType.IsEnum;

    // A constant is known by what it says.
    private static string NameOf(MemberInfo member) =>
        member is FieldInfo { IsLiteral: true, FieldType: { } type } constant && type == typeof(string)
            ? (string)constant.GetRawConstantValue()!
            : member.Name;

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex SpanOf();
}
