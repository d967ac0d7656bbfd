using System.ComponentModel;
using System.Text.Json;
using System.Text.RegularExpressions;
using Syncropel.Bodies;

namespace Syncropel.Checks;

/// <summary>
/// What a schema asks of a JSON value that no C# type can say. A check is built once, from these factories, is immutable, and may be
/// used by any number of threads. It means what JSON Schema 2020-12 says of the keyword; a value of another JSON type than the one that
/// the keyword speaks of passes. Generated code calls it; not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonCheck
{
    private protected JsonCheck()
    {
    }

    /// <summary>The schema <c>true</c>.</summary>
    public static JsonCheck Anything { get; } = new AnythingCheck();

    /// <summary>The schema <c>false</c>.</summary>
    public static JsonCheck Nothing { get; } = new NothingCheck();

    /// <summary>
    /// One schema object, or <c>allOf</c>: all of the checks, held in their order, those of what is unevaluated last. These see what the
    /// other checks evaluated, and nothing around this one; so a branch of <c>allOf</c> that is such a check alone needs an <c>All</c> of
    /// its own.
    /// </summary>
    public static JsonCheck All(params JsonCheck[] checks) => new AllCheck(checks);

    /// <summary><c>type</c>.</summary>
    public static JsonCheck Type(JsonTypes types) => new TypeCheck(types);

    /// <summary><c>const</c>; the value as JSON.</summary>
    public static JsonCheck Const(string json) => new ConstCheck(json);

    /// <summary><c>enum</c>; each value as JSON.</summary>
    public static JsonCheck Enum(params string[] jsons) => new EnumCheck(jsons);

    /// <summary><c>minLength</c>, in code points.</summary>
    public static JsonCheck MinLength(int least) => new MinLengthCheck(least);

    /// <summary><c>maxLength</c>, in code points.</summary>
    public static JsonCheck MaxLength(int most) => new MaxLengthCheck(most);

    /// <summary><c>pattern</c>, as .NET understands it and as the schema has it.</summary>
    public static JsonCheck Pattern(Regex regex, string source) => new PatternCheck(regex, source);

    /// <summary><c>format</c>, one of those that are checked.</summary>
    /// <exception cref="ArgumentException">No such format is checked.</exception>
    public static JsonCheck Format(string name) => new FormatCheck(name);

    /// <summary><c>minimum</c>; the bound as a JSON number of any size.</summary>
    public static JsonCheck Minimum(string number) => new BoundCheck(Bound.Minimum, number);

    /// <summary><c>maximum</c>; the bound as a JSON number of any size.</summary>
    public static JsonCheck Maximum(string number) => new BoundCheck(Bound.Maximum, number);

    /// <summary><c>exclusiveMinimum</c>; the bound as a JSON number of any size.</summary>
    public static JsonCheck ExclusiveMinimum(string number) => new BoundCheck(Bound.ExclusiveMinimum, number);

    /// <summary><c>exclusiveMaximum</c>; the bound as a JSON number of any size.</summary>
    public static JsonCheck ExclusiveMaximum(string number) => new BoundCheck(Bound.ExclusiveMaximum, number);

    /// <summary><c>multipleOf</c>; the divisor as a JSON number of any size above 0.</summary>
    public static JsonCheck MultipleOf(string number) => new MultipleOfCheck(number);

    /// <summary><c>minItems</c>.</summary>
    public static JsonCheck MinItems(int least) => new MinItemsCheck(least);

    /// <summary><c>maxItems</c>.</summary>
    public static JsonCheck MaxItems(int most) => new MaxItemsCheck(most);

    /// <summary><c>uniqueItems</c>.</summary>
    public static JsonCheck UniqueItems() => new UniqueItemsCheck();

    /// <summary><c>prefixItems</c>.</summary>
    public static JsonCheck PrefixItems(params JsonCheck[] items) => new PrefixItemsCheck(items);

    /// <summary><c>items</c>, from the first index that <c>prefixItems</c> does not speak of.</summary>
    public static JsonCheck Items(int from, JsonCheck item) => new ItemsCheck(from, item);

    /// <summary><c>contains</c>, with <c>minContains</c> and <c>maxContains</c>.</summary>
    public static JsonCheck Contains(JsonCheck item, int minContains = 1, int maxContains = int.MaxValue) =>
        new ContainsCheck(item, minContains, maxContains);

    /// <summary><c>unevaluatedItems</c>; stands in the <see cref="All"/> of its schema.</summary>
    public static JsonCheck UnevaluatedItems(JsonCheck item) => new UnevaluatedItemsCheck(item);

    /// <summary><c>minProperties</c>.</summary>
    public static JsonCheck MinProperties(int least) => new MinPropertiesCheck(least);

    /// <summary><c>maxProperties</c>.</summary>
    public static JsonCheck MaxProperties(int most) => new MaxPropertiesCheck(most);

    /// <summary><c>required</c>.</summary>
    public static JsonCheck Required(params string[] names) => new RequiredCheck(names);

    /// <summary><c>dependentRequired</c> of one member.</summary>
    public static JsonCheck DependentRequired(string name, params string[] needed) => new DependentRequiredCheck(name, needed);

    /// <summary><c>dependentSchemas</c> of one member.</summary>
    public static JsonCheck DependentSchema(string name, JsonCheck schema) => new DependentSchemaCheck(name, schema);

    /// <summary><c>properties</c>, one of them.</summary>
    public static JsonCheck Property(string name, JsonCheck value) => new PropertyCheck(name, value);

    /// <summary><c>patternProperties</c>, one of them: the pattern as .NET understands it and as the schema has it.</summary>
    public static JsonCheck PatternProperty(Regex regex, string source, JsonCheck value) =>
        new PatternPropertyCheck(regex, source, value);

    /// <summary><c>additionalProperties</c>, beside the declared members and the patterns of the same schema.</summary>
    public static JsonCheck AdditionalProperties(JsonCheck value, string[] declared, Regex[] patterns) =>
        new AdditionalPropertiesCheck(value, declared, patterns);

    /// <summary><c>propertyNames</c>.</summary>
    public static JsonCheck PropertyNames(JsonCheck name) => new PropertyNamesCheck(name);

    /// <summary><c>unevaluatedProperties</c>; stands in the <see cref="All"/> of its schema.</summary>
    public static JsonCheck UnevaluatedProperties(JsonCheck value) => new UnevaluatedPropertiesCheck(value);

    /// <summary><c>anyOf</c>.</summary>
    public static JsonCheck AnyOf(params JsonCheck[] branches) => new AnyOfCheck(branches);

    /// <summary><c>oneOf</c>.</summary>
    public static JsonCheck OneOf(params JsonCheck[] branches) => new OneOfCheck(branches);

    /// <summary><c>not</c>.</summary>
    public static JsonCheck Not(JsonCheck forbidden) => new NotCheck(forbidden);

    /// <summary><c>if</c>, <c>then</c> and <c>else</c>.</summary>
    public static JsonCheck If(JsonCheck condition, JsonCheck? then, JsonCheck? otherwise) => new IfCheck(condition, then, otherwise);

    /// <summary><c>$ref</c>. The target is asked for when a value is held against it, so checks can refer to each other.</summary>
    public static JsonCheck Ref(Func<JsonCheck> target) => new RefCheck(target);

    /// <summary>
    /// <c>$ref</c> to another kind: the value is read and validated as an embedded body of that kind. What the kind's own schema evaluates
    /// is not known to an <c>unevaluatedProperties</c> beside it.
    /// </summary>
    public static JsonCheck Body<T>()
        where T : IEmbeddedBody<T> => new BodyCheck<T>();

    /// <summary>Whether a value is as the schema asks.</summary>
    /// <exception cref="InvalidOperationException">The schema refers to itself without end.</exception>
    public bool Accepts(JsonElement value) => CheckRun.Accepts(this, value);

    /// <summary>
    /// Holds a value against the check alone. What it and the applicators in it evaluate is noted in <paramref name="seen"/>, which
    /// is null where nobody asks; notes of a check that does not hold are worth nothing.
    /// </summary>
    internal abstract bool Holds(JsonElement value, CheckRun run, Evaluated? seen);
}
