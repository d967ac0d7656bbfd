namespace Docs;

internal class Context : Usual
{
    protected readonly RecordId id = default;
}
