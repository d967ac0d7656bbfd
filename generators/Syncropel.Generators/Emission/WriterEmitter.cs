using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>
/// Writes the writers. The order of canonical JSON is settled here, when code is generated: members are sorted, names are quoted
/// and held as UTF-8. What is left for run time is to copy.
/// </summary>
internal static class WriterEmitter
{
    private const string Parameter = "ref " + RuntimeNames.Writer + " writer";

    /// <summary>Writes the writer of a body, which is a record's or stands within another and has no kind and no references then.</summary>
    public static void EmitRoot(SourceWriter writer, TypeScope scope)
    {
        string asBody = $"{RuntimeNames.RecordBody}.WriteBody({Parameter}, {RuntimeNames.Refs})";
        string embedded = $"{RuntimeNames.EmbeddedContract}<{scope.Kind.Body.TypeName}>.WriteEmbedded({Parameter})";
        writer.Gap();
        writer.Line($"void {asBody} => WriteJson(ref writer, refs, isEmbedded: false);");
        writer.Gap();
        writer.Line($"void {embedded} => WriteJson(ref writer, default, isEmbedded: true);");
        writer.Gap();
        using (writer.Block($"private void WriteJson({Parameter}, {RuntimeNames.Refs}, bool isEmbedded)"))
        {
            EmitMembers(writer, scope.Kind.Body, scope);
        }
    }

    /// <param name="writer">Where to.</param>
    /// <param name="model">The object.</param>
    /// <param name="scope">Its scope.</param>
    /// <param name="overriding"><c>"override "</c> in a case of a union.</param>
    public static void EmitNested(SourceWriter writer, ObjectModel model, TypeScope scope, string overriding)
    {
        writer.Gap();
        using (writer.Block($"internal {overriding}void WriteJson({Parameter})")) EmitMembers(writer, model, scope);
    }

    private static void EmitMembers(SourceWriter writer, ObjectModel model, TypeScope scope)
    {
        // Only the body itself has a kind, and references.
        var sorted = new List<(string Name, MemberModel? Member)>();
        foreach (MemberModel member in model.Members) sorted.Add((member.JsonName, member));
        if (scope.IsRoot) sorted.AddRange([("_refs", null), ("kind", null)]);
        sorted.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));

        string? rest = model.Additional is not null ? "additional" : model.IsOpen ? "unknown" : null;
        writer.Line("writer.WriteStartObject();");
        if (rest is not null) EmitMerge(writer, model, scope);
        var values = new ValueWriter(scope);
        bool follows = false;
        foreach ((string name, MemberModel? member) in sorted)
        {
            var lead = new Lead(name, rest, follows);
            if (member is not null) EmitMember(writer, member, lead, values);
            else if (name == "kind") EmitKind(writer, lead, scope.Kind.Kind);
            else EmitRefs(writer, lead);
            follows |= member?.IsRequired ?? false;
        }

        if (rest is not null) writer.Line($"{rest}.WriteRest(ref writer);");
        writer.Line("writer.WriteEndObject();");
    }

    private static void EmitMerge(SourceWriter writer, ObjectModel model, TypeScope scope)
    {
        if (model.Additional is { } additional)
        {
            writer.Lines($"var additional = AdditionalMembers.StartMerge({ValueWriter.Delegate(additional, scope)});");
        }
        else
        {
            writer.Line("var unknown = UnknownMembers.StartMerge();");
        }
    }

    // A body that was read from within another has its own kind among the unknown members.
    private static void EmitKind(SourceWriter writer, Lead lead, string kind)
    {
        string json = Reading.JsonText.Quote(kind);
        using (writer.Block("if (!isEmbedded)"))
        {
            if (lead.Rest == "unknown") writer.Line($"unknown.WriteBefore(ref writer, \"kind\", {CSharpText.Utf8(json)});");
            else lead.EmitRest(writer);
            lead.EmitName(writer, json);
        }
    }

    private static void EmitRefs(SourceWriter writer, Lead lead)
    {
        using (writer.Block("if (!refs.IsEmpty)"))
        {
            lead.EmitRest(writer);
            writer.Line($"{RuntimeNames.BodyWriter}.WriteRefs(ref writer, refs);");
        }
    }

    private static void EmitMember(SourceWriter writer, MemberModel member, Lead lead, ValueWriter values)
    {
        if (member.IsFixed && Ready((ConstType)member.Type) is { } json)
        {
            lead.EmitRest(writer);
            lead.EmitName(writer, json);
            return;
        }

        string value = CSharpText.Local(member.CSharpName, "Value");
        if (member.IsRequired)
        {
            lead.EmitRest(writer);
            lead.EmitName(writer);
            values.Emit(writer, member.Type, member.CSharpName, value);
            return;
        }

        string condition = member.IsOptionalNullable ? $"{member.CSharpName}.IsPresent" : $"{member.CSharpName} is {{ }} {value}";
        using (writer.Block($"if ({condition})"))
        {
            lead.EmitRest(writer);
            lead.EmitName(writer);
            values.Emit(writer, member.Type, member.IsOptionalNullable ? member.CSharpName + ".Value" : value, value);
        }
    }

    // How ECMAScript prints a number is known at run time only.
    private static string? Ready(ConstType constant) => constant.Kind == ConstKind.Number ? null : constant.Json;

    /// <summary>
    /// What stands in front of a member's value: the other members that sort before it, and its name. Behind a member that is
    /// always written the comma is certain, and part of the literal.
    /// </summary>
    /// <param name="Name">The member's name.</param>
    /// <param name="Rest">The local that holds the other members; null where there are none.</param>
    /// <param name="Follows">Whether a member has certainly been written before.</param>
    private readonly record struct Lead(string Name, string? Rest, bool Follows)
    {
        /// <param name="writer">Where to.</param>
        /// <param name="canonicalValue">The value, where it is always the same: then all is one literal.</param>
        public void EmitName(SourceWriter writer, string canonicalValue = "")
        {
            string member = Reading.JsonText.Quote(Name) + ":" + canonicalValue;
            writer.Line(Follows ? $"writer.WriteRaw({CSharpText.Utf8("," + member)});" : $"writer.WriteName({CSharpText.Utf8(member)});");
        }

        public void EmitRest(SourceWriter writer)
        {
            if (Rest is not null) writer.Line($"{Rest}.WriteBefore(ref writer, {CSharpText.Literal(Name)});");
        }
    }
}
