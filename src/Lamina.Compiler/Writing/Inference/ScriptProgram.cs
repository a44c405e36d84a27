using System.Collections.Generic;
using System.Linq;

namespace Lamina.Compiler.Writing.Inference;

/// <summary>One way to infer, line by line: <c>pack</c> of the network's tensors and <c>infer</c> of what that gives, or <c>plain</c> of the tensors as they are.</summary>
/// <param name="isPacked">What depends on weights alone is computed once, in <c>pack</c>; otherwise each time.</param>
/// <param name="isMixed">What is packed is of a type that the caller names, 15 (BFloat16) or 6 (Float32) as libtorch numbers them.</param>
internal sealed class ScriptProgram(bool isPacked, bool isMixed)
{
    private readonly ScriptNames names = new();
    private readonly Dictionary<string, string> fields = [];
    private readonly List<string> taken = [], kept = [], pack = [], infer = [];

    /// <summary>The C# fields of the tensors that it takes, in its order.</summary>
    public IReadOnlyList<string> Fields => taken;

    /// <summary>A tensor of the network as a parameter.</summary>
    public string Field(string field)
    {
        if (fields.TryGetValue(field, out var known)) return known;
        taken.Add(field);
        return fields[field] = names.Make(field);
    }

    public string Prepare(string wished, string expression) => Assign(isPacked ? pack : infer, wished, expression);

    public string Compute(string wished, string expression) => Assign(infer, wished, expression);

    public void Comment(string text) => infer.Add("# " + text);

    /// <summary>A plain tensor in oneDNN's layout.</summary>
    public string Packed(string tensor) => $"{tensor}.to_mkldnn({(isMixed ? "low" : "")})";

    /// <summary>A packed tensor as a plain one of Float32.</summary>
    public string Plain(string tensor) => $"{tensor}.to_dense({(isMixed ? "6" : "")})";

    public string Keep(string variable)
    {
        if (!kept.Contains(variable)) kept.Add(variable);
        return variable;
    }

    /// <summary>The way's functions, which end with a value.</summary>
    public IEnumerable<string> Functions(string result)
    {
        var names = taken.ConvertAll(field => fields[field]);
        if (!isPacked) return ScriptText.Function("plain", names.Prepend("x"), infer.Append($"return {result}"));

        // Each in-place change of a tensor counts up: the sum is another one as soon as a weight is.
        var version = names.Select(field => $"changes += torch._version({field})").Prepend("changes = 0").Append("return changes");
        string[] types = isMixed ? ["low: int"] : [];
        return
        [
            .. ScriptText.Function("version", names, version), "",
            .. ScriptText.Function("pack", names.Concat(types), pack.Append($"return [{string.Join(", ", kept)}]")), "",
            .. ScriptText.Function("infer", kept.Prepend("x").Concat(types), infer.Append($"return {result}")),
        ];
    }

    private string Assign(List<string> lines, string wished, string expression)
    {
        var name = names.Make(wished);
        lines.Add($"{name} = {expression}");
        return name;
    }
}
