namespace Syncropel.Grammar;

/// <summary>Which JSON type a format speaks of. A value of another type passes.</summary>
internal enum FormatSubject
{
    /// <summary>Strings.</summary>
    Text,

    /// <summary>Numbers, integers among them.</summary>
    Number,
}
