using System.Globalization;
using System.Text;

namespace Syncropel.Generators.Reading;

/// <summary>JSON as text, for what generated code holds ready.</summary>
internal static class JsonText
{
    /// <summary>The same JSON without the white space between its tokens, so that a schema's layout does not show.</summary>
    public static string Compact(string json)
    {
        var compact = new StringBuilder();
        bool inString = false;
        for (int i = 0; i < json.Length; i++)
        {
            bool escaped = inString && json[i] == '\\';
            if (json[i] == '"') inString = !inString;
            if (inString || json[i] is not (' ' or '\t' or '\r' or '\n')) compact.Append(json[i]);
            if (escaped) compact.Append(json[++i]);
        }

        return compact.ToString();
    }

    /// <summary>Writes a string as canonical JSON.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder("\"");
        foreach (char c in text)
        {
            int known = "\"\\\b\t\n\f\r".IndexOf(c);
            if (known >= 0)
            {
                json.Append('\\').Append("\"\\btnfr"[known]);
            }
            else if (c < ' ')
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        return json.Append('"').ToString();
    }
}
