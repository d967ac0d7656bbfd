using Syncropel.Analyzers.Kinds;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Kinds;

/// <summary>SYN1010.</summary>
public sealed class ReservedKindIsLeftToSdkTests
{
    [Theory]
    [InlineData("client.EmitAsync(Act.Learn, [|\"core.alias\"|], body, \"t\")", "core.alias", "use EmitAliasAsync, which knows its body and its act")]
    [InlineData("client.EmitAsync(thread: \"t\", body: body, kind: [|\"core.intent\"|], act: Act.Intend)", "core.intent", "use IntendAsync, which knows its body and its act")]
    [InlineData("client.EmitAsync(Act.Know, [|Kinds.Fulfillment|], body, \"t\", refs)", "core.fulfillment", "use FulfillAsync, which knows its body and its act")]
    [InlineData("client?.EmitAsync(Act.Know, [|\"core.correction\"|], body, \"t\")", "core.correction", "use EmitCorrectionAsync, which knows its body and its act")]
    [InlineData("client.EmitAsync(Act.Know, [|\"core.correction\"|], body, \"t\", refs)", "core.correction", "emit a CoreCorrection, which knows its body and its act")]
    [InlineData("concrete.EmitAsync(Act.Do, [|$\"{Kinds.Scope}.erasure\"|], body, \"t\", null)", "core.erasure", "use EmitErasureAsync, which knows its body and its act")]
    [InlineData("own.EmitAsync(Act.Learn, [|\"core.scope_claim\"|], body, \"t\", [])", "core.scope_claim", "use EmitScopeClaimAsync, which knows its body and its act")]
    [InlineData("client.EmitAsync(Act.Learn, flag ? \"music.catalog.track\" : [|\"core.scope_transfer\"|], body, \"t\")", "core.scope_transfer", "use EmitScopeTransferAsync, which knows its body and its act")]
    [InlineData("client.Emit(Act.Learn, [|\"core.alias\"|], body, \"t\")", "core.alias", "emit a CoreAlias, which knows its body and its act")]
    [InlineData("client.EmitAsync(Act.Put, [|\"core.note\"|], body, \"t\")", "core.note", "take a scope of your own")]
    [InlineData("client.Emit(Act.Put, [|\"core.work.tool_call\"|], body, \"t\")", "core.work.tool_call", "take a scope of your own")]
    [InlineData("client.EmitAsync(Act.Put, [|\"core.intnet\"|], body, \"t\")", "core.intnet", "use IntendAsync for 'core.intent', or take a scope of your own")]
    [InlineData("client.EmitAsync(Act.Put, [|\"core.alias.v2\"|], body, \"t\")", "core.alias.v2", "use EmitAliasAsync for 'core.alias', or take a scope of your own")]
    [InlineData("client.[|EmitAsync|](new CoreIntent { Goal = \"g\" }, \"t\", refs)", "core.intent", "use IntendAsync, which makes its body")]
    [InlineData("client.[|EmitAsync|]<CoreErasure>(new() { Erases = [\"a\"], Reason = \"r\" }, thread: \"t\")", "core.erasure", "use EmitErasureAsync, which makes its body")]
    [InlineData("concrete.[|EmitAsync|](options: null, thread: \"t\", body: new CoreAlias { OldKind = \"a.b.c\", NewKind = \"a.b.d\", Reason = \"r\" })", "core.alias", "use EmitAliasAsync, which makes its body")]
    [InlineData("client?.[|EmitAsync|](new CoreIntent { Goal = \"g\", UnknownMembers = body.Members }, \"t\")", "core.intent", "use IntendAsync, which makes its body")]
    public async Task A_reserved_kind_by_hand_triggers(string expression, string kind, string remedy) =>
        await AnalyzerHarness<ReservedKindIsLeftToSdk>.TriggersAsync(
            InMethod(expression), $"'{kind}' is reserved by the protocol; {remedy}");

    [Theory]
    [InlineData("client.EmitAliasAsync(\"a.b.c\", \"a.b.d\", \"r\", \"t\")")]
    [InlineData("client.IntendAsync(\"g\")")]
    [InlineData("ReservedKindExtensions.IntendAsync(client, \"g\")")]
    [InlineData("client.EmitAsync(Act.Put, \"music.catalog.track\", body, \"core.alias\")")]
    [InlineData("client.EmitAsync(Act.Put, \"corework.note.x\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"@core.thread\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"core\", body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, text!, body, \"t\")")]
    [InlineData("client.EmitAsync(Act.Put, \"core.\" + text, body, \"t\")")]
    [InlineData("client.QueryAsync(new RecordQuery { Kind = \"core.alias\" })")]
    [InlineData("KindName.Parse(\"core.intent\")")]
    [InlineData("client.Emit(new CoreIntent { Goal = \"g\" }, \"t\")")]
    [InlineData("client.EmitAsync(intent, \"t\")")]
    [InlineData("client.EmitAsync(intent with { Goal = \"h\" }, \"t\")")]
    [InlineData("client.EmitAsync(new CoreErasure { Erases = [\"a\"], Reason = \"r\" }, \"t\", refs)")]
    [InlineData("client.EmitAsync(new CoreErasure { Erases = [\"a\"], Reason = \"r\", UnknownMembers = body.Members }, \"t\")")]
    [InlineData("Generic(client, intent)")]
    [InlineData("own.EmitAsync(\"core.alias\")")]
    [InlineData("Unrelated.EmitAsync(Act.Put, \"core.alias\", body, \"t\")")]
    public async Task A_helper_another_kind_and_what_no_helper_can_say_do_not_trigger(string expression) =>
        await AnalyzerHarness<ReservedKindIsLeftToSdk>.DoesNotTriggerAsync(InMethod(expression));

    private static string InMethod(string expression) => $$"""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Syncropel;
        using Syncropel.Kinds;

        internal static class Program
        {
            public static object? Run(
                ISyncropelClient client, SyncropelClient concrete, OwnClient own, RecordBody body, string? text, bool flag, CoreIntent intent,
                IReadOnlyCollection<Ref> refs) => {{expression}};

            private static Task<EmitResult> Generic<T>(ISyncropelClient client, T body)
                where T : class, IRecordBody<T> => client.EmitAsync(body, "t");
        }

        internal static class Kinds
        {
            public const string Scope = "core";
            public const string Fulfillment = Scope + ".fulfillment";
        }

        internal static class Unrelated
        {
            public static object EmitAsync(Act act, string kind, RecordBody body, string thread) => (act, kind, body, thread);
        }

        internal abstract class OwnClient : ISyncropelClient
        {
            public abstract Identity Identity { get; }

            public abstract Task<EmitResult> EmitAsync<T>(
                T body, string thread, IReadOnlyCollection<Ref>? refs = null, EmitOptions? options = null,
                System.Threading.CancellationToken cancellationToken = default)
                where T : class, IRecordBody<T>;

            public abstract Task<EmitResult> EmitAsync(
                Act doing, string what, RecordBody content, string where, IReadOnlyCollection<Ref>? about = null,
                EmitOptions? options = null, System.Threading.CancellationToken cancellationToken = default);

            public abstract EmitResult Emit<T>(
                T body, string thread, IReadOnlyCollection<Ref>? refs = null, EmitOptions? options = null,
                System.Threading.CancellationToken cancellationToken = default)
                where T : class, IRecordBody<T>;

            public abstract EmitResult Emit(
                Act act, string kind, RecordBody body, string thread, IReadOnlyCollection<Ref>? refs = null, EmitOptions? options = null,
                System.Threading.CancellationToken cancellationToken = default);

            public abstract Task<IReadOnlyList<Record>> QueryAsync(
                RecordQuery query, System.Threading.CancellationToken cancellationToken = default);

            public abstract IAsyncEnumerable<Record<T>> QueryAsync<T>(
                Filter? where = null, string? thread = null, string? actor = null, long? since = null, int? limit = null,
                System.Threading.CancellationToken cancellationToken = default)
                where T : class, IRecordBody<T>;

            public abstract Task<IReadOnlyList<Record>> QueryThreadAsync(
                string thread, int limit = 100, long? since = null, System.Threading.CancellationToken cancellationToken = default);

            public abstract Task<Record?> GetAsync(RecordId id, System.Threading.CancellationToken cancellationToken = default);

            public abstract Task<KernelHealth> HealthAsync(System.Threading.CancellationToken cancellationToken = default);

            public string EmitAsync(string kind) => kind;
        }
        """;
}
