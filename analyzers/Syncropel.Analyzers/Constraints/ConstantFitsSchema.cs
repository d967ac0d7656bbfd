using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Constraints;

/// <summary>
/// SYN1012: a constant in an initialiser, <c>with</c> or constructor breaks what the schema asks of its member, so that
/// <c>Validate()</c> refuses the body, and emitting it throws.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantFitsSchema : SyncropelAnalyzer
{
    /// <summary>The property of a diagnostic that holds the nearest value that is right, as C#, for the fix.</summary>
    internal const string Replacement = "replacement";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.ConstantRefused];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SdkFacts facts)
    {
        Func<IPropertySymbol, PropertyRules> rulesOf = PropertyRules.Reader(facts);
        var enums = new DeclaredEnums(facts);

        // The generator's properties are init-only, so object initialisers, with, and constructors of partial records are where they
        // are set.
        RegisterUses(context, facts, static uses => uses.Initializations, use =>
        {
            var set = (ISimpleAssignmentOperation)use.Operation;
            IPropertySymbol property = ((IPropertyReferenceOperation)set.Target).Property;
            new ConstantJudge(use, facts, property, enums).Judge(set.Value, rulesOf(property));
        });
    }
}
