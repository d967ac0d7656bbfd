namespace Syncropel.Generators.Infrastructure;

/// <summary>
/// Where a line of C# can be broken, at its outermost level. It knows no more of the language than that: brackets, literals, and that a
/// generic's bracket follows its name while a comparison stands between blanks. The line may be part of a longer statement: brackets
/// may have been opened before it, or be closed after it.
/// </summary>
internal sealed class LineShape
{
    private readonly List<int> _operators = [];
    private readonly List<int> _commas = [];
    private bool _isConditional;

    private LineShape() { }

    /// <summary>Behind the first <c>=></c>; 0 for none.</summary>
    public int Arrow { get; private set; }

    /// <summary>Behind the first <c>=</c>; 0 for none.</summary>
    public int Assignment { get; private set; }

    /// <summary>Before each <c>+</c>, <c>&amp;&amp;</c>, and the two parts of a conditional.</summary>
    public IReadOnlyList<int> Operators => _operators;

    /// <summary>Behind the colon of a list of bases, and each of its commas. Empty where there is none.</summary>
    public IReadOnlyList<int> Bases { get; private set; } = [];

    /// <summary>The longest list of arguments or elements.</summary>
    public LineGroup? Arguments { get; private set; }

    /// <summary>The longest list of type arguments.</summary>
    public LineGroup? TypeArguments { get; private set; }

    /// <summary>Behind a bracket that is not closed in the line, but where that ends it; 0 for none.</summary>
    public int Unclosed { get; private set; }

    public static LineShape Of(string line)
    {
        // An attribute, or a list of one, is broken within its brackets.
        bool isWhole = line[0] == '[' && line[line.Length - 1] == ']';
        bool isAlone = isWhole && new LineGroup(0, line.Length - 1).PartsOf(line).Count == 1;
        var shape = new LineShape();
        shape.Scan(line, isAlone ? 1 : 0);
        return shape;
    }

    private void Scan(string line, int start)
    {
        var open = new Stack<int>();
        for (int i = start; i < line.Length; i++)
        {
            if (line[i] is '"' or '\'')
            {
                i = LineGroup.EndOfLiteral(line, i);
            }
            else if (LineGroup.Opens(line, i))
            {
                open.Push(i);
            }
            else if (LineGroup.Closes(line, i))
            {
                if (open.Count == 0) return;
                int from = open.Pop();
                if (open.Count == 0) Close(line, from, i);
            }
            else if (open.Count == 0)
            {
                Note(line, i);
            }
        }

        int unclosed = open.Count == 0 ? 0 : open.Last() + 1;
        Unclosed = unclosed < line.Length ? unclosed : 0;
    }

    private void Close(string line, int from, int to)
    {
        if (to - from < 2 || line[from] == '{') return;
        var group = new LineGroup(from, to);
        if (line[from] == '<') TypeArguments = Longer(TypeArguments, group);
        else Arguments = Longer(Arguments, group);
    }

    private void Note(string line, int at)
    {
        if (line[at] == ',') _commas.Add(at + 1);
        else if (IsAt(line, at, " => ")) Arrow = Arrow > 0 ? Arrow : at + 3;
        else if (IsAt(line, at, " = ")) Assignment = Assignment > 0 ? Assignment : at + 2;
        else if (IsAt(line, at, " + ") || IsAt(line, at, " && ")) _operators.Add(at);
        else if (IsAt(line, at, " ? ")) NoteConditional(at);
        else if (IsAt(line, at, " : ")) NoteColon(at);
    }

    private void NoteConditional(int at)
    {
        _isConditional = true;
        _operators.Add(at);
    }

    private void NoteColon(int at)
    {
        if (_isConditional) _operators.Add(at);
        else if (Bases.Count == 0) Bases = _commas;
        if (!_isConditional) _commas.Insert(0, at + 2);
    }

    private static bool IsAt(string line, int at, string what) => string.CompareOrdinal(line, at, what, 0, what.Length) == 0;

    private static LineGroup Longer(LineGroup? known, LineGroup group) =>
        known is { } one && one.Close - one.Open >= group.Close - group.Open ? one : group;
}
