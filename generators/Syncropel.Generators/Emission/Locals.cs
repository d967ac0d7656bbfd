namespace Syncropel.Generators.Emission;

/// <summary>Numbers the locals of one method, so that no two have one name.</summary>
internal sealed class Locals
{
    private int _last;

    public string Next() => CSharpText.Number(++_last);
}
