namespace LearningSessions.Architecture.Tests;

/// <summary>A test of the embedded engine, which is no part of an Orleans build.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EmbeddedFactAttribute : FactAttribute
{
#if ORLEANS
    public EmbeddedFactAttribute() => Skip = "An Orleans build has no embedded engine; the build with Engine=Embedded runs this.";
#endif
}
