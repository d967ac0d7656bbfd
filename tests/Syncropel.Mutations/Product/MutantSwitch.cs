namespace Syncropel.Mutations.Product;

/// <summary>What is compiled into the product beside its mutants: it says which one runs.</summary>
internal static class MutantSwitch
{
    /// <summary>The environment's variable with the number of the mutant: 0 for none, -1 to note which ones are come by.</summary>
    public const string Variable = "SYNCROPEL_MUTANT";

    /// <summary>The class as mutants name it.</summary>
    public const string Name = "global::SyncropelMutantSwitch";

    /// <summary>The class's field that notes, by number, which mutants are come by.</summary>
    public const string Seen = "Seen";

    public static string Code(int mutants) =>
        $$"""
        public static class SyncropelMutantSwitch
        {
            public static readonly bool[] {{Seen}} = new bool[{{mutants + 1}}];

            private static readonly int Active = int.Parse(
                System.Environment.GetEnvironmentVariable("{{Variable}}") ?? "0", System.Globalization.CultureInfo.InvariantCulture);

            public static bool Is(int mutant)
            {
                if (Active == -1) {{Seen}}[mutant] = true;
                return Active == mutant;
            }
        }
        """;
}
