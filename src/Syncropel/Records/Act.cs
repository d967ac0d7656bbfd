namespace Syncropel;

/// <summary>What a record does. The first four coordinate, the last four have an effect.</summary>
public enum Act
{
    /// <summary><c>INTEND</c>: says what someone wants; opens a thread.</summary>
    Intend,

    /// <summary><c>DO</c>: says what someone did.</summary>
    Do,

    /// <summary><c>KNOW</c>: says what is so; closes a thread.</summary>
    Know,

    /// <summary><c>LEARN</c>: says what holds from now on.</summary>
    Learn,

    /// <summary><c>GET</c>: reads.</summary>
    Get,

    /// <summary><c>PUT</c>: states a thing.</summary>
    Put,

    /// <summary><c>CALL</c>: invokes.</summary>
    Call,

    /// <summary><c>MAP</c>: transforms.</summary>
    Map,
}
