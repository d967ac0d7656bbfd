using System.Diagnostics;
using System.Reflection;

namespace Syncropel.Synapse;

/// <summary>Tells a Debug build by what the compiler wrote into it.</summary>
internal static class DebugBuild
{
    /// <summary>Whether the program is one.</summary>
    public static bool IsProgram { get; } = IsIn(Assembly.GetEntryAssembly());

    public static bool IsIn(Assembly? assembly) => assembly?.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled == true;
}
