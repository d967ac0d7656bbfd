using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Reports;

/// <summary>Writes what a check has found as JSON.</summary>
internal static class JsonCheckReport
{
    public static string Write(CheckReport report, ShownPaths paths) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("files", report.Files);
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteNumber("infos", report.Infos);
        json.WriteObjects("diagnostics", report.Findings, finding =>
        {
            if (finding.Path is { } path)
            {
                json.WriteString("file", paths.Show(path));
                json.WriteNumber("line", finding.Start.Line);
                json.WriteNumber("column", finding.Start.Column);
                json.WriteNumber("endLine", finding.End.Line);
                json.WriteNumber("endColumn", finding.End.Column);
            }

            json.WriteString("severity", finding.SeverityName);
            json.WriteString("id", finding.Id);
            json.WriteString("message", finding.Message);
            json.WriteString("helpUri", finding.Rule.HelpLinkUri);
        });
        json.WriteEndObject();
    });
}
