using System.Collections.Generic;
using System.Linq;

namespace Lamina.Compiler.Writing.Inference;

/// <summary>The two functions that a script is made of, line by line: <c>pack</c> of the network's tensors, <c>infer</c> of what that gives.</summary>
internal sealed class ScriptProgram
{
    private readonly ScriptNames names = new();
    private readonly Dictionary<string, string> fields = [];
    private readonly List<string> kept = [], pack = [], infer = [];

    /// <summary>The C# fields that <c>pack</c> takes, in its order.</summary>
    public IReadOnlyList<string> Fields { get; private set; } = [];

    /// <summary>A tensor of the network as a parameter of <c>pack</c>.</summary>
    public string Field(string field)
    {
        if (fields.TryGetValue(field, out var known)) return known;
        Fields = [.. Fields, field];
        return fields[field] = names.Make(field);
    }

    public string Prepare(string wished, string expression) => Assign(pack, wished, expression);

    public string Compute(string wished, string expression) => Assign(infer, wished, expression);

    public void Comment(string text) => infer.Add("# " + text);

    public string Keep(string variable)
    {
        if (!kept.Contains(variable)) kept.Add(variable);
        return variable;
    }

    /// <summary>The script, which ends with a value.</summary>
    public string Text(string result)
    {
        // Each in-place change of a tensor counts up: the sum is another one as soon as a weight is.
        var version = fields.Values.Select(field => $"changes += torch._version({field})").Prepend("changes = 0").Append("return changes");
        IEnumerable<string> lines =
        [
            .. ScriptText.Function("version", fields.Values, version), "",
            .. ScriptText.Function("pack", fields.Values, pack.Append($"return [{string.Join(", ", kept)}]")), "",
            .. ScriptText.Function("infer", kept.Prepend("x"), infer.Append($"return {result}")), "",
        ];
        return string.Join("\n", lines);
    }

    private string Assign(List<string> lines, string wished, string expression)
    {
        var name = names.Make(wished);
        lines.Add($"{name} = {expression}");
        return name;
    }
}
