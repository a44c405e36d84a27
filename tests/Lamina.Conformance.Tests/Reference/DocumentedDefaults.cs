using System.Text.RegularExpressions;
using Lamina.Compiler;
using Lamina.Compiler.Sources;

namespace Lamina.Conformance.Tests.Reference;

/// <summary>What unwritten options mean under conventions, where docs/conventions.md says something else than for Lamina's own, and shapes or values follow from it.</summary>
internal static class DocumentedDefaults
{
    private static readonly (string Conventions, string Layers, string Option, WrittenValue Value)[] rows =
    [
        ("Keras", "BatchNorm|LayerNorm|GroupNorm|InstanceNorm", "Epsilon", new WrittenValue.Real(0.001)),
        ("Keras", "InstanceNorm", "Affine", new WrittenValue.Truth(true)),
        ("Keras", "LeakyReLU", "slope", new WrittenValue.Real(0.3)),
        ("Keras|Caffe", "PReLU", "PerFeature", new WrittenValue.Truth(true)),
        ("Caffe|MatConvNet", "(Max|Avg)Pool[123]D", "Stride", new WrittenValue.Whole(1)),
        ("Caffe", "(Max|Avg)Pool[123]D", "CeilMode", new WrittenValue.Truth(true)),
        ("MatConvNet", "AvgPool[123]D", "CountIncludePad", new WrittenValue.Truth(false)),
        ("Caffe", "BatchNorm", "Affine", new WrittenValue.Truth(false)),
        ("Caffe", "LocalResponseNorm", "Alpha", new WrittenValue.Whole(1)),
    ];

    /// <summary>The layer with everything written out that is not Lamina's own default.</summary>
    /// <exception cref="RejectedException">The conventions leave open what must be written.</exception>
    public static WrittenAttribute Spell(WrittenAttribute layer, string? conventions)
    {
        if (LacksKernel(layer, conventions)) throw new RejectedException($"{conventions} has no KernelInit by default");
        var missing = rows.Where(row => conventions is not null && Matches(row.Conventions, conventions) && Matches(row.Layers, layer.Name) && layer.Find(row.Option) is null);
        return layer with { Arguments = layer.Arguments.Concat(missing.Select(row => new WrittenArgument(row.Option, row.Value))).ToEquatableArray() };
    }

    /// <summary>Caffe and MatConvNet have no initial kernels: how they start must be written.</summary>
    public static bool LacksKernel(WrittenAttribute layer, string? conventions) =>
        (conventions == "Caffe" || (conventions == "MatConvNet" && layer.Name != "Embedding"))
        && typeof(LayerAttribute).Assembly.GetType($"Lamina.{layer.Name}Attribute")?.GetProperty("KernelInit") is not null && layer.Find("KernelInit") is null;

    private static bool Matches(string pattern, string name) => Regex.IsMatch(name, $"^({pattern})$");
}
