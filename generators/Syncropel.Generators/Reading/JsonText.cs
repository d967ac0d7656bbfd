using System.Globalization;
using System.Text;

namespace Syncropel.Generators.Reading;

/// <summary>Writes strings as canonical JSON, for what generated code holds ready.</summary>
internal static class JsonText
{
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
