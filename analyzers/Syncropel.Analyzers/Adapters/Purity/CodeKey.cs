using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Which part of a symbol's code is meant.</summary>
internal enum CodePart
{
    /// <summary>The body of a method, an accessor or a local function.</summary>
    Body,

    /// <summary>What runs when the statics of a type are first used.</summary>
    StaticStart,

    /// <summary>The initialisers of the instance fields of a type.</summary>
    InstanceStart,

    /// <summary>What a field or property of a delegate's type, or a lazy one, is set to by its own type.</summary>
    Delegate,
}

/// <summary>A piece of code of the compilation.</summary>
/// <param name="Symbol">Whose it is; a definition.</param>
/// <param name="Part">Which part of it.</param>
internal readonly record struct CodeKey(ISymbol Symbol, CodePart Part)
{
    public bool Equals(CodeKey other) => Part == other.Part && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

    public override int GetHashCode() => (SymbolEqualityComparer.Default.GetHashCode(Symbol) * 31) + (int)Part;
}
