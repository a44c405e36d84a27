using System.Text.RegularExpressions;

namespace Lamina.Compiler.Tests.Corpus;

/// <summary>The train line of an entry: <c>loss=CE(logits) opt=SGD lr=0.1 nesterov data=[0,255]</c>.</summary>
internal sealed partial class TrainLine
{
    private static readonly Dictionary<string, string> otherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["optimizer"] = "opt", ["learning_rate"] = "lr", ["momentum"] = "m", ["weight_decay"] = "wd", ["l2"] = "wd", ["batch_size"] = "batch", ["bs"] = "batch",
        ["sched"] = "policy", ["schedule"] = "policy", ["lr_policy"] = "policy", ["metrics"] = "metric", ["epsilon"] = "eps", ["b1"] = "beta1", ["b2"] = "beta2", ["clipnorm"] = "clip", ["clipvalue"] = "clip", ["grad_clip"] = "clip",
    };

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    private TrainLine() { }

    /// <summary>The keys, in the words of the notation.</summary>
    public IEnumerable<string> Keys => values.Keys;

    public string? this[string key] => values.GetValueOrDefault(key);

    public bool Has(string key) => values.TryGetValue(key, out var value) && value is not ("0" or "false" or "no");

    public static TrainLine Parse(string text)
    {
        var line = new TrainLine();
        foreach (var word in Words().Matches(text).Select(match => match.Value.TrimEnd(',', ';')))
        {
            var parts = word.Split('=', 2);
            var key = parts[0];
            line.values[otherNames.GetValueOrDefault(key, key).ToLowerInvariant()] = parts.Length == 2 ? parts[1] : "1";
        }

        return line;
    }

    /// <summary>White space parts words, except within brackets.</summary>
    [GeneratedRegex(@"(?:\([^()]*\)|\[[^\[\]]*\]|[^\s\(\[])+")]
    private static partial Regex Words();
}
