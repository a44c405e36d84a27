using System.Linq;
using System.Reflection;

namespace Lamina.Compiler.Findings;

/// <summary>How serious a finding is unless the user's configuration says otherwise.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>A rule as the catalogue lists it.</summary>
/// <param name="Id">Never reused.</param>
/// <param name="Name">The rule's name: its page is <c>Checking/Rules/{Name}.md</c>.</param>
/// <param name="Title">One line, without numbers.</param>
/// <param name="Severity">The severity by default.</param>
/// <param name="Thresholds">The numbers that <c>.editorconfig</c> can change.</param>
public sealed record Rule(string Id, string Name, string Title, Severity Severity, EquatableArray<Threshold> Thresholds = default)
{
    /// <summary>The group that the first digit of the id stands for.</summary>
    public string Category => Id[3] switch
    {
        '0' => "Language",
        '1' => "Shapes",
        '2' => "Architecture",
        '3' => "Training",
        '4' => "Ports",
        _ => "Internal",
    };

    /// <summary>Where its page is: its address if the build knows the repository's (<c>RepositoryUrl</c>), otherwise its path in the repository and in the package.</summary>
    public string HelpLink => pages + Name + ".md";

    private static readonly string pages = Repository() + "src/Lamina.Compiler/Checking/Rules/";

    private static string Repository()
    {
        var metadata = typeof(Rule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>();
        return metadata.FirstOrDefault(each => each.Key == "RepositoryUrl")?.Value is { Length: > 0 } address ? address.TrimEnd('/') + "/blob/main/" : "";
    }
}
