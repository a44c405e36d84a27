using Lamina.Compiler.Ops;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Reads whose defaults a network has: <c>[Network(Conventions = Conventions.Keras)]</c>.</summary>
internal static class ConventionReader
{
    public static Defaults Read(ArgumentReader arguments)
    {
        switch (arguments.Find("Conventions"))
        {
            case null or WrittenValue.Nothing: return Defaults.Lamina;
            case WrittenValue.Member member when Defaults.Named(member.Name) is { } row: return row;
            case var other: return arguments.WrongKind("Conventions", other, "a member of Conventions", Defaults.Lamina);
        }
    }
}
