using System.Text;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes checks as C# expressions: in one line where that can be read, else an argument a line.</summary>
internal sealed class CheckExpressions(CheckPatterns patterns, KindLinks links)
{
    private const string Factory = "global::Syncropel.Checks.JsonCheck.";
    private const int LineWidth = 140;
    private const int IndentWidth = 4;

    // What a line ends with after the expression: a comma or a semicolon, and closing parentheses.
    private const int EndWidth = 4;

    /// <summary>Writes an expression.</summary>
    /// <param name="check">What it makes.</param>
    /// <param name="indent">The columns before the line that it stands in.</param>
    /// <param name="column">The column where it begins.</param>
    public string Write(CheckModel check, int indent, int column)
    {
        // The two that take nothing and always are the same are properties.
        string call = Factory + check.Rule + TypeArgument(check);
        if (check.Rule is "Anything" or "Nothing") return call;

        List<string> arguments = Flat(check);
        string flat = $"{call}({Join(arguments)})";
        if (column + flat.Length + EndWidth <= LineWidth || arguments.Count == 0) return flat;
        return $"{call}(\n{string.Join("\n", Broken(check, indent + IndentWidth))})";
    }

    private List<string> Flat(CheckModel check)
    {
        var arguments = new List<string>();
        foreach (CheckArgument argument in check.Arguments)
        {
            if (argument is CheckArgument.Inner { Check: var inner }) arguments.Add(Write(inner, 0, int.MinValue / 2));
            else arguments.AddRange(Scalars(check, argument));
        }

        return arguments;
    }

    private List<string> Broken(CheckModel check, int indent)
    {
        var lines = new List<string>();
        var scalars = new List<string>();
        foreach (CheckArgument argument in check.Arguments)
        {
            if (argument is CheckArgument.Inner { Check: var inner })
            {
                AddScalars(lines, scalars, indent);
                lines.Add(Indented(Write(inner, indent, indent)));
            }
            else
            {
                scalars.AddRange(Scalars(check, argument));
            }
        }

        AddScalars(lines, scalars, indent);
        for (int i = 0; i < lines.Count - 1; i++) lines[i] += lines[i].EndsWith(",", StringComparison.Ordinal) ? "" : ",";
        return lines;
    }

    private static void AddScalars(List<string> lines, List<string> scalars, int indent)
    {
        if (scalars.Count == 0) return;
        lines.AddRange(Fill(scalars, indent));
        scalars.Clear();
    }

    /// <summary>Puts as many into a line as it holds.</summary>
    private static List<string> Fill(List<string> arguments, int indent)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (string argument in arguments)
        {
            if (line.Length > 0 && indent + line.Length + argument.Length + EndWidth > LineWidth)
            {
                lines.Add(Indented(line.ToString()) + ",");
                line.Clear();
            }

            line.Append(line.Length > 0 ? ", " : "").Append(argument);
        }

        lines.Add(Indented(line.ToString()));
        return lines;
    }

    /// <summary>The arguments in C# that one of the model's stands for.</summary>
    private IEnumerable<string> Scalars(CheckModel check, CheckArgument argument) => argument switch
    {
        CheckArgument.Text text => [CSharpText.Literal(text.Value)],
        CheckArgument.Count count => [CSharpText.Number(count.Value)],

        // The compiler thinks of the moment when the fields are set, and that what is set later is still null.
        CheckArgument.Code code => [check.Rule == "Ref" ? code.CSharp + "!" : code.CSharp],
        CheckArgument.Regex regex => [patterns.NameOf(regex.Pattern), CSharpText.Literal(regex.Pattern.Source)],
        CheckArgument.RegexList list => [Listed(list.Patterns, patterns.NameOf)],
        CheckArgument.TextList list => [Listed(list.Values, CSharpText.Literal)],
        _ => [],
    };

    private static string Listed<T>(EquatableArray<T> items, Func<T, string> write)
        where T : IEquatable<T>
    {
        var texts = new List<string>();
        foreach (T item in items) texts.Add(write(item));
        return $"[{Join(texts)}]";
    }

    private string TypeArgument(CheckModel check)
    {
        foreach (CheckArgument argument in check.Arguments)
        {
            if (argument is CheckArgument.KindArgument kind) return $"<{links.TypeOf(kind.Kind)}>";
        }

        return "";
    }

    private static string Join(List<string> arguments) => string.Join(", ", arguments);

    private static string Indented(string lines) => "    " + lines.Replace("\n", "\n    ");
}
