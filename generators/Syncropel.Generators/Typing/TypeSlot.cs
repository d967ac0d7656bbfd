namespace Syncropel.Generators.Typing;

/// <summary>Where a type would stand that a value brings along: its name, and the names that are taken around it.</summary>
/// <param name="Name">The name of the type, unless it is taken.</param>
/// <param name="Scope">The names in the record around it.</param>
/// <param name="JsonName">What the value is called in JSON, for messages.</param>
internal sealed record TypeSlot(string Name, NameScope Scope, string JsonName)
{
    /// <summary>
    /// The slot of the elements of an array: <c>TracksValue</c> has <c>TracksItem</c>s, and those <c>TracksItemItem</c>s.
    /// </summary>
    public TypeSlot OfItems()
    {
        string stem = Name.EndsWith("Value", StringComparison.Ordinal) ? Name.Substring(0, Name.Length - 5) : Name;
        return this with { Name = stem + "Item", IsGiven = false };
    }

    /// <summary>The slot of an element of a tuple, or of another part with a name of its own.</summary>
    public TypeSlot OfPart(string part)
    {
        string stem = Name.EndsWith("Value", StringComparison.Ordinal) ? Name.Substring(0, Name.Length - 5) : Name;
        return this with { Name = stem + part, IsGiven = false };
    }

    /// <summary>Whether the name has been taken for this type already.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Takes the name, or one like it that is free.</summary>
    public string Take() => IsGiven ? Name : Scope.GiveType(Name);
}
