namespace Syncropel;

/// <summary>What sort of data a record's body is.</summary>
public enum DataType
{
    /// <summary><c>SCALAR</c>: a plain value; the default.</summary>
    Scalar,

    /// <summary><c>FORMULA</c>: a formula.</summary>
    Formula,

    /// <summary><c>DISTRIBUTION</c>: a distribution of values.</summary>
    Distribution,

    /// <summary><c>REFERENCE</c>: a reference to something else.</summary>
    Reference,

    /// <summary><c>MORPHISM</c>: a transformation.</summary>
    Morphism,

    /// <summary><c>VOID</c>: nothing.</summary>
    Void,
}
