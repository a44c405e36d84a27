using System.Collections.Generic;

namespace Lamina.Compiler.Writing.Layers;

/// <summary>A constant of the emitted class, made once.</summary>
/// <param name="Type">Its C# type.</param>
/// <param name="Name">Its field.</param>
/// <param name="Value">C#.</param>
internal sealed record Constant(string Type, string Name, string Value);

/// <summary>The constants of one emitted class. Layers that want the same under the same name share it.</summary>
/// <param name="taken">Names that mean something else: the variables of <c>forward</c>, the user's members.</param>
internal sealed class ConstantPool(ISet<string> taken)
{
    private readonly List<Constant> all = [];
    private readonly Dictionary<string, Constant> byName = [];

    public IReadOnlyList<Constant> All => all;

    /// <summary>The constant's name: the wished one, or that with as many _ as keep it apart.</summary>
    public string Make(string type, string name, string value)
    {
        while (true)
        {
            var constant = new Constant(type, name, value);
            if (byName.TryGetValue(name, out var known) && known == constant) return name;
            if (known is null && !taken.Contains(name))
            {
                all.Add(constant);
                byName.Add(name, constant);
                return name;
            }

            name += "_";
        }
    }
}
