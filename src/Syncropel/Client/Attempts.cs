namespace Syncropel.Client;

/// <summary>Counts the attempts of one call of the caller's. They are made one after the other.</summary>
internal sealed class Attempts
{
    private int _made;

    public int Retried => Math.Max(_made - 1, 0);

    public void Begin() => _made++;
}
