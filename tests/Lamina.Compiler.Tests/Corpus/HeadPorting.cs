namespace Lamina.Compiler.Tests.Corpus;

/// <summary>
/// A network in Lamina ends in logits, so that a port leaves out the softmax or sigmoid that its source's loss on probabilities wants. Any other
/// end is the program's own, and stays.
/// </summary>
internal static class HeadPorting
{
    private static readonly string[] activations =
        ["ReLU", "ReLU6", "LReLU", "LeakyReLU", "PReLU", "ELU", "SELU", "GELU", "SiLU", "Swish", "Tanh", "Sigmoid", "Softplus", "Softsign", "HardSigmoid", "Hardtanh"];

    /// <param name="drawing">The network.</param>
    /// <param name="loss">The loss as the train line has it.</param>
    /// <returns>The network to port, and whether its loss now takes logits.</returns>
    public static (IReadOnlyList<Drawing> Drawing, bool TakesLogits) Port(IReadOnlyList<Drawing> drawing, string loss)
    {
        var last = LastIndex(drawing, drawing.Count - 1);
        var (head, before) = (NameAt(drawing, last), NameAt(drawing, last - 1));
        var isPart = loss switch
        {
            // A softmax over one unit, which is constant, is a fault to keep.
            "CCE(prob)" or "SCCE(prob)" => head == "Softmax" && Width(drawing, last) != 1,
            // A rectifier before the sigmoid is a fault that needs the sigmoid to be seen.
            "BCE(prob)" => head == "Sigmoid" && !activations.Contains(before),
            "Dice" or "Dice(prob)" => head is "Sigmoid" or "Softmax",
            _ => false,
        };
        return isPart ? ([.. drawing.Where((_, index) => index != last)], true) : (drawing, false);
    }

    /// <summary>The last layer that does more than arrange its values.</summary>
    private static int LastIndex(IReadOnlyList<Drawing> drawing, int index)
    {
        while (index > 0 && NameAt(drawing, index) is "Flatten" or "Reshape") index--;
        return index;
    }

    private static string NameAt(IReadOnlyList<Drawing> drawing, int index) => index >= 0 && drawing[index] is Drawing.Layer layer ? layer.Name : "";

    /// <summary>The features that the layer before this one gives, as far as they are written.</summary>
    private static int? Width(IReadOnlyList<Drawing> drawing, int index) => index <= 0 ? null : drawing[index - 1] switch
    {
        Drawing.Layer { Name: "Dense" or "Conv" or "Linear" or "FC", Arguments: [{ Value: var width }, ..] } => int.Parse(width, System.Globalization.CultureInfo.InvariantCulture),
        Drawing.Layer { Name: "Flatten" or "Drop" or "BN" } => Width(drawing, index - 1),
        _ => null,
    };
}
