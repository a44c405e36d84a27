using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Tests.Notation;

/// <summary>A module of a user's own: <c>Squash(int width = 1, double ratio = 0.5)</c> and <c>Squash(string kind, Init start)</c>.</summary>
internal sealed class Squash
{
    public static ModuleSource Source { get; } = new(false, false, EquatableArray.Of(
        new ModuleCreator("new global::Squash", EquatableArray.Of(
            new ModuleParameter("width", "int", null, false, true), new ModuleParameter("ratio", "double", null, false, true))),
        new ModuleCreator("new global::Squash", EquatableArray.Of(
            new ModuleParameter("kind", "string", null, true, false), new ModuleParameter("start", "Init", "global::Lamina.Init", false, false)))));
}
