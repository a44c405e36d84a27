namespace Lamina.Compiler.Tests.Completeness;

/// <summary>Who comes from PyTorch or Keras finds in a layer's documentation what it is called there, or that there is none.</summary>
public class ManualTests
{
    public static TheoryData<string> Layers => [.. Vocabulary.Attributes
        .Where(type => !type.IsGenericType && (type.IsSubclassOf(typeof(LayerAttribute)) || type.IsSubclassOf(typeof(OptimizerAttribute)) || type.IsSubclassOf(typeof(LossAttribute))))
        .Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_names_its_equivalents(string name)
    {
        var text = Manual.TextOf(Vocabulary.Attributes.Single(type => type.Name == name));
        Assert.Contains("PyTorch", text);
        Assert.Contains("Keras", text);
    }
}
