namespace Lamina.Generators;

/// <summary>The names of the pipeline's steps; tests ask each why it ran.</summary>
internal static class Steps
{
    public const string NetworkSource = nameof(NetworkSource);
    public const string NetworkFile = nameof(NetworkFile);
    public const string RecipeSource = nameof(RecipeSource);
    public const string RecipeFile = nameof(RecipeFile);
    public const string ShapeSource = nameof(ShapeSource);
    public const string ShapeFile = nameof(ShapeFile);
}
