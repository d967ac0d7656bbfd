using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes <c>Validate()</c>: every constraint of the schema that the C# types do not enforce themselves.</summary>
internal static class ValidationEmitter
{
    private const string Parameter = "ref " + RuntimeNames.Validator + " check";

    public static void EmitRoot(SourceWriter writer, TypeScope scope)
    {
        ObjectModel body = scope.Kind.Body;
        writer.Gap();
        writer.Line("/// <summary>Holds the body against its schema.</summary>");
        writer.Line("/// <returns>Every constraint that the body breaks, with its path; none for a valid body.</returns>");
        using (writer.Block("public global::Syncropel.ValidationResult Validate()"))
        {
            writer.Line($"var check = new {RuntimeNames.Validator}();");
            writer.Line("CheckJson(ref check);");
            if (HasUnknown(body)) writer.Line("check.Protocol(UnknownMembers, Kind);");
            EmitAgainst(writer, body, scope, "0", "value.WriteJson(ref writer, default, isEmbedded: false)");
            writer.Line("return check.ToResult();");
        }

        EmitEmbedded(writer, body, scope);
        writer.Gap();
        using (writer.Block($"private void CheckJson({Parameter})")) EmitMembers(writer, body, scope);
    }

    /// <param name="writer">Where to.</param>
    /// <param name="model">The object.</param>
    /// <param name="scope">Its scope.</param>
    /// <param name="overriding"><c>"override "</c> in a case of a union.</param>
    public static void EmitNested(SourceWriter writer, ObjectModel model, TypeScope scope, string overriding)
    {
        writer.Gap();
        using (writer.Block($"internal {overriding}void CheckJson({Parameter})"))
        {
            if (model.Check is not null) writer.Line("int start = check.Mark;");
            EmitMembers(writer, model, scope);
            EmitAgainst(writer, model, scope, "start", "value.WriteJson(ref writer)");
        }
    }

    private static void EmitEmbedded(SourceWriter writer, ObjectModel body, TypeScope scope)
    {
        string head = $"void {RuntimeNames.EmbeddedContract}<{body.TypeName}>.CheckEmbedded({Parameter})";
        writer.Gap();
        KindModel kind = scope.Kind;
        bool asksProtocol = HasUnknown(body) && (kind.DeclaresKind || kind.RequiresKind || kind.DeclaresRefs);
        if (body.Check is null && !asksProtocol)
        {
            writer.Line(head + " => CheckJson(ref check);");
            return;
        }

        using (writer.Block(head))
        {
            if (body.Check is not null) writer.Line("int start = check.Mark;");
            writer.Line("CheckJson(ref check);");
            if (body.Check is null)
            {
                string expected = kind.DeclaresKind ? "Kind" : "null";
                string flags = $"isRequired: {Spell(kind.RequiresKind)}, hasRefs: {Spell(kind.DeclaresRefs)}";
                writer.Line($"check.Embedded(UnknownMembers, {expected}, {flags});");
                return;
            }

            EmitAgainst(writer, body, scope, "start", "value.WriteJson(ref writer, default, isEmbedded: true)");
        }
    }

    private static void EmitAgainst(SourceWriter writer, ObjectModel model, TypeScope scope, string mark, string write)
    {
        if (model.Check is null) return;
        using (writer.Block($"if (check.Mark == {mark})"))
        {
            writer.Line($"check.Against(this, {ValueWriter.Delegate(model.TypeName, write)}, {scope.CheckOf(model.Check)});");
        }
    }

    private static void EmitMembers(SourceWriter writer, ObjectModel model, TypeScope scope)
    {
        var members = new SourceWriter();
        var values = new ValueChecks(scope);
        foreach (MemberModel member in model.Members) EmitMember(members, member, values);

        // The first of them declares what all set.
        string checks = members.ToString().TrimEnd('\n');
        if (checks.Length > 0) writer.Lines("int " + checks);

        if (model.Additional is { } additional) EmitAdditional(writer, model, additional, scope, values);
        else if (model.IsOpen) EmitUnknown(writer, model);
        EmitCount(writer, model);
    }

    private static void EmitMember(SourceWriter writer, MemberModel member, ValueChecks values)
    {
        if (member.IsFixed && member.Type.Check is null) return;
        bool certain = member.IsRequired && !member.Type.IsNullable;
        string value = certain ? member.CSharpName : CSharpText.Local(member.CSharpName, "Value");
        string source = member.IsOptionalNullable ? member.CSharpName + ".Value" : member.CSharpName;
        var inner = new SourceWriter();
        values.Emit(inner, member.Type, value, PatternEmitter.NameOf(member), "mark");
        string checks = inner.ToString().TrimEnd('\n');
        var ofNull = new SourceWriter();
        string presence = member.IsOptionalNullable ? member.CSharpName + ".IsPresent && " : "";
        if (member.Type.IsNullable) values.EmitAgainst(ofNull, member.Type, source, "mark", presence);

        bool guarded = certain && !member.IsFixed && TypeNames.IsReference(member.Type);
        string? condition = guarded ? $"check.IsThere({member.CSharpName})" : certain ? null : $"{source} is {{ }} {value}";
        if (checks.Length == 0 && !guarded) condition = null;
        if (checks.Length == 0 && condition is null && ofNull.ToString().Length == 0) return;

        writer.Gap();
        writer.Line("mark = check.Mark;");
        ValueChecks.Guarded(writer, condition, checks);
        if (ofNull.ToString().Length > 0) writer.Lines(ofNull.ToString().TrimEnd('\n'));
        writer.Line($"check.Leave(mark, {CSharpText.Literal(member.JsonName)});");
    }

    private static void EmitUnknown(SourceWriter writer, ObjectModel model)
    {
        if (model.Members.Count == 0)
        {
            writer.Line("check.IsThere(UnknownMembers);");
            return;
        }

        writer.Gap();
        using (writer.Block("if (check.IsThere(UnknownMembers))"))
        {
            writer.Line($"check.Unknown(UnknownMembers, [{Names(model)}]);");
        }
    }

    private static void EmitAdditional(SourceWriter writer, ObjectModel model, TypeModel type, TypeScope scope, ValueChecks values)
    {
        string names = Names(model);
        if (scope.IsRoot) names += (names.Length == 0 ? "" : ", ") + "\"kind\", \"_refs\"";
        var inner = new SourceWriter();
        if (names.Length > 0) inner.Line($"check.Additional(AdditionalMembers, [{names}]);");
        values.Emit(inner, new MapType(type, null, null), "AdditionalMembers", "AdditionalMembers", mark: "");
        writer.Gap();
        ValueChecks.Guarded(writer, "check.IsThere(AdditionalMembers)", inner.ToString().TrimEnd('\n'));
    }

    private static void EmitCount(SourceWriter writer, ObjectModel model)
    {
        if (model.MinProperties is null && model.MaxProperties is null) return;
        int required = 0;
        var terms = new List<string>();
        foreach (MemberModel member in model.Members)
        {
            if (member.IsRequired) required++;
            else if (member.IsOptionalNullable) terms.Add($"({member.CSharpName}.IsPresent ? 1 : 0)");
            else terms.Add($"({member.CSharpName} is null ? 0 : 1)");
        }

        terms.Insert(0, CSharpText.Number(required));

        // Null is a violation of its own, and has been reported then.
        if (model.Additional is not null) terms.Add("(AdditionalMembers?.Count ?? 0)");
        else if (model.IsOpen) terms.Add("(UnknownMembers?.Count ?? 0)");
        ScalarChecks.EmitCount(writer, string.Join(" + ", terms), model.MinProperties, model.MaxProperties);
    }

    private static bool HasUnknown(ObjectModel model) => model.IsOpen && model.Additional is null;

    private static string Names(ObjectModel model)
    {
        var names = new List<string>();
        foreach (MemberModel member in model.Members) names.Add(CSharpText.Literal(member.JsonName));
        return string.Join(", ", names);
    }

    private static string Spell(bool flag) => flag ? "true" : "false";
}
