extern alias generator;
using generator::Syncropel.Generators.Reading;
using generator::Syncropel.Generators.Schemas;
using generator::Syncropel.Generators.Typing;
using Syncropel.Json;
using SchemaChecks = generator::Syncropel.Generators.Typing.Checks;

namespace Syncropel.Cli.Comparison;

/// <summary>
/// Compares what is asked of the members of objects. Members that a schema does not declare are taken not to be there: a record that has
/// one by the very name that a later schema declares is nobody's plan.
/// </summary>
internal sealed class ObjectComparer(SchemaComparer schemas)
{
    public void Compare(ViewPair pair)
    {
        if ((pair.Types & JsonTypes.Object) == 0) return;
        Openness before = OpennessOf(pair.Older), after = OpennessOf(pair.Newer);
        foreach (string name in Objects.NamesOf(pair.Older))
        {
            if (pair.IsRoot && ProtocolMembers.IsOne(name)) continue;
            if (Declares(pair.Newer, name)) CompareMember(pair, name);
            else ReportGone(pair, name, after);
        }

        foreach (string name in Objects.NamesOf(pair.Newer))
        {
            bool isOfProtocol = pair.IsRoot && ProtocolMembers.IsOne(name);
            if (!isOfProtocol && !Declares(pair.Older, name)) ReportNew(pair, name, before);
        }

        RequiredComparer.Compare(pair);
        CompareOpenness(pair, before, after);
    }

    private void CompareMember(ViewPair pair, string name)
    {
        string path = pair.Path + JsonPath.Member(name);
        bool before = Objects.Requires(pair.Older, name), after = Objects.Requires(pair.Newer, name);
        Schema newer = SchemaOf(pair.Newer, name);
        if (!before && after) pair.Findings.Add(newer, path, "required", Breaks.OldRecords, "is required now, and old records may lack it");
        if (before && !after) pair.Findings.Add(newer, path, "required", Breaks.NewRecords, "may be absent now, and older readers need it");
        schemas.Compare(SchemaOf(pair.Older, name), newer, path);
    }

    private void ReportGone(ViewPair pair, string name, Openness newer)
    {
        string path = pair.Path + JsonPath.Member(name);
        bool wasRequired = Objects.Requires(pair.Older, name), isRequired = Objects.Requires(pair.Newer, name);
        Breaks breaks = (newer.IsOpen ? Breaks.Nothing : Breaks.OldRecords)
            | (wasRequired && !isRequired ? Breaks.NewRecords : Breaks.Nothing);
        string reason = breaks switch
        {
            Breaks.Both => "is gone: the newer schema refuses it, and older readers need it",
            Breaks.OldRecords => "is gone, and the newer schema refuses records that have it",
            Breaks.NewRecords => "is gone, and older readers need it",
            _ => "is gone; it was optional, so older readers do without, and newer ones keep it as an unknown member",
        };
        pair.Findings.AddGone(Objects.PlaceOf(pair.Older, name).NameSpan, path, "property", breaks, reason);
        if (isRequired && !wasRequired) RequiredComparer.Compare(pair, name);
        if (newer.Rest is { } rest) schemas.Compare(SchemaOf(pair.Older, name), rest, path);
        else if (MayHave(pair.Newer, name) && !SchemaChecks.AsksNothing(SchemaOf(pair.Older, name)))
        {
            pair.Add(path, "property", Breaks.NewRecords, "is not declared any more and can be there, and older readers ask more of it");
        }
    }

    private void ReportNew(ViewPair pair, string name, Openness older)
    {
        string path = pair.Path + JsonPath.Member(name);
        bool wasRequired = Objects.Requires(pair.Older, name), isRequired = Objects.Requires(pair.Newer, name);
        Breaks breaks = (isRequired && !wasRequired ? Breaks.OldRecords : Breaks.Nothing)
            | (older.IsOpen ? Breaks.Nothing : Breaks.NewRecords);
        string reason = breaks switch
        {
            Breaks.Both => "is new: it is required, which old records do not have, and older readers refuse it",
            Breaks.OldRecords => "is new and required, and old records do not have it",
            Breaks.NewRecords => "is new, and older readers refuse what their schema does not declare",
            _ => "is new and optional",
        };
        pair.Findings.Add(Objects.PlaceOf(pair.Newer, name).NameSpan, path, "property", breaks, reason);
        if (wasRequired && !isRequired) RequiredComparer.Compare(pair, name);
        if (older.Rest is { } rest) schemas.Compare(rest, SchemaOf(pair.Newer, name), path);
        else if (MayHave(pair.Older, name) && !SchemaChecks.AsksNothing(SchemaOf(pair.Newer, name)))
        {
            pair.Add(path, "property", Breaks.OldRecords, "is declared now and was there before, and more is asked of it");
        }
    }

    private void CompareOpenness(ViewPair pair, Openness before, Openness after)
    {
        const string Rule = "additionalProperties";
        if (Closing.IsHidden(pair.Older) || Closing.IsHidden(pair.Newer))
        {
            string[] reach = Closing.ReachOf(pair.Older, pair.Findings.Older.Fingerprint);
            bool isSame = reach.SequenceEqual(Closing.ReachOf(pair.Newer, pair.Findings.Newer.Fingerprint));
            if (!isSame) pair.Add(Rule, Breaks.Both, "closes other members, and which records that refuses cannot be told over schemas");
            return;
        }

        if (before.Rest is { } older && after.Rest is { } newer) schemas.Compare(older, newer, pair.Path + ".*");
        else if (before.IsOpen && !after.IsOpen) pair.Add(Rule, Breaks.OldRecords, "is closed now, and refuses what it does not declare");
        else if (!before.IsOpen && after.IsOpen) pair.Add(Rule, Breaks.NewRecords, "is open now, and older readers refuse undeclared ones");
        else if (after.Rest is not null) pair.Add(Rule, Breaks.OldRecords, "says now what members are that it does not declare");
        else if (before.Rest is not null) pair.Add(Rule, Breaks.NewRecords, "takes any member now, which older readers do not expect");
        else if (!before.IsOpen) SchemaComparer.CompareText(pair, Rule);
    }

    private static Openness OpennessOf(View view)
    {
        (bool isOpen, Schema? additional) = Objects.FindOpenness(view);

        // Where several schemas close an object, or patterns stand beside, what is open depends on the member, and is left to their texts.
        bool isHidden = additional is null
            && view.Parts.Any(static part => Closing.Closes(part.Objects.Additional) || Closing.Closes(part.Objects.Unevaluated));
        return new Openness(isOpen && !isHidden, additional);
    }

    // Where a member is not declared, but required, or one that a pattern may take, it is somebody's plan.
    private static bool MayHave(View view, string name) =>
        Objects.Requires(view, name) || view.Parts.Any(static part => part.Objects.Patterns.Count > 0);

    private static bool Declares(View view, string name) => view.Members.Of(name).Count > 0;

    private static Schema SchemaOf(View view, string name) => Synthetic.All(Objects.SchemasOf(view, name));

    // What is asked of members that are not declared: nothing, what they are, or that there be none.
    private readonly record struct Openness(bool IsOpen, Schema? Rest);
}
