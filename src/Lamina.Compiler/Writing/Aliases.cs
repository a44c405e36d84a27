using System.Collections.Generic;
using System.Linq;

namespace Lamina.Compiler.Writing;

/// <summary>
/// The short names an emitted file gives to TorchSharp's types, so that a layer is one readable line. Where such a name already means
/// something to the user's class, the full name is written instead.
/// </summary>
public sealed class Aliases(EquatableArray<string> taken)
{
    /// <summary>Alias and full name; the shell looks the aliases up where the class stands (<c>NetworkSource.TakenNames</c>).</summary>
    private static readonly (string Alias, string Full)[] all =
    [
        ("functional", "global::TorchSharp.torch.nn.functional"),
        ("torch", "global::TorchSharp.torch"),
        ("Parameter", "global::TorchSharp.Modules.Parameter"),
        ("Tensor", "global::TorchSharp.torch.Tensor"),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. all.Select(alias => alias.Alias)];

    public string Functional => Name("functional");

    public string Torch => Name("torch");

    public string Parameter => Name("Parameter");

    public string Tensor => Name("Tensor");

    public IEnumerable<string> Usings =>
        from alias in all
        where !taken.Contains(alias.Alias)
        select $"using {alias.Alias} = {alias.Full};";

    private string Name(string alias) => taken.Contains(alias) ? all.First(each => each.Alias == alias).Full : alias;
}
