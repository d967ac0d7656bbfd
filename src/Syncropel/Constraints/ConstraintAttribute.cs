namespace Syncropel.Constraints;

/// <summary>
/// What a schema asks of the value of a generated property. It checks nothing by itself, as <c>Validate()</c> does that; it tells
/// tools that see the property only in compiled form, such as analyzers.
/// </summary>
public abstract class ConstraintAttribute : Attribute
{
    private protected ConstraintAttribute()
    {
    }

    /// <summary>Whether it speaks of each element of the property's array, and not of the value itself.</summary>
    public bool OfItems { get; set; }
}
