using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>
/// Where the locals of one body are declared and mentioned. Read in one walk, for whoever asks first: a walk for each local would take
/// a minute over a method with thousands of them.
/// </summary>
internal sealed class LocalUses
{
    private static readonly ConditionalWeakTable<IOperation, LocalUses> Known = new();

    private readonly Dictionary<ISymbol, List<ILocalReferenceOperation>> _mentions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IVariableDeclaratorOperation> _declarators = new(SymbolEqualityComparer.Default);

    private LocalUses(IOperation root)
    {
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is ILocalReferenceOperation reference) Add(reference);
            else if (operation is IVariableDeclaratorOperation declarator) _declarators[declarator.Symbol] = declarator;
        }
    }

    /// <summary>The locals of the body that an operation stands in.</summary>
    public static LocalUses Around(IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent) root = parent;
        return Known.GetValue(root, static one => new LocalUses(one));
    }

    /// <summary>The mentions of a local, in functions within the body too, in the order of the source.</summary>
    public IReadOnlyList<ILocalReferenceOperation> Mentions(ILocalSymbol local) =>
        _mentions.TryGetValue(local, out List<ILocalReferenceOperation>? mentions) ? mentions : [];

    /// <summary>The declaration of a local. Null where it is declared otherwise, by a pattern or an argument.</summary>
    public IVariableDeclaratorOperation? Declarator(ILocalSymbol local) =>
        _declarators.TryGetValue(local, out IVariableDeclaratorOperation? declarator) ? declarator : null;

    private void Add(ILocalReferenceOperation reference)
    {
        if (!_mentions.TryGetValue(reference.Local, out List<ILocalReferenceOperation>? mentions))
        {
            _mentions.Add(reference.Local, mentions = []);
        }

        mentions.Add(reference);
    }
}
