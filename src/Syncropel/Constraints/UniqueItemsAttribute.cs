namespace Syncropel.Constraints;

/// <summary>No two elements of the array are the same JSON: the schema's <c>uniqueItems</c>.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class UniqueItemsAttribute : ConstraintAttribute;
