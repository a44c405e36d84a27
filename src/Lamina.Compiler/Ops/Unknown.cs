using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>What an op that learns weights says when their number would depend on the data.</summary>
internal static class Unknown
{
    public static Inference Features(TensorShape input) => new Inference.Impossible(RuleIds.UnknownFeatures, null,
        $"{{layer}}: the number of features that {{input}} gives is not known ({input}), but this layer's weights depend on it; " +
        "declare the size in [Input], or put a global pooling layer before this one");
}
