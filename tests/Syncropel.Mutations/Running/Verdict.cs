namespace Syncropel.Mutations.Running;

/// <summary>What the tests made of a mutant.</summary>
internal enum Verdict
{
    /// <summary>No test noticed.</summary>
    Survived,

    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>The tests did not come to an end, which is noticed too.</summary>
    TimedOut,
}
