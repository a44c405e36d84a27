using System.Globalization;

namespace Lamina;

/// <summary>What each layer of a network costs on a batch, as measured.</summary>
/// <param name="Summary">The network's layer table.</param>
/// <param name="Device">Where it computed: cpu, cuda:0.</param>
/// <param name="Threads">How many CPU threads computed.</param>
/// <param name="BatchSize">How many samples the batch had.</param>
/// <param name="Passes">How often each time was measured; each is the median.</param>
/// <param name="Ceiling">
/// The multiply-adds a second that libtorch reached on this device with these threads just before: the best of a matrix product and a 3×3 convolution in
/// both memory layouts, all large.
/// </param>
/// <param name="Layers">The layers, in the order in which they are written.</param>
/// <param name="Forward">A whole forward pass in evaluation mode, without gradients.</param>
/// <param name="Training">A whole forward and backward pass in training mode, without loss and update; null where nothing is learned.</param>
public sealed record NetworkProfile(
    NetworkSummary Summary, string Device, int Threads, int BatchSize, int Passes, double Ceiling, IReadOnlyList<LayerProfile> Layers, PassCost Forward, PassCost? Training)
{
    /// <summary>The table as aligned plain text, a row per layer, the whole passes below it.</summary>
    public override string ToString()
    {
        string[] forward = ["forward ms", "share", "G/s", "ceiling"], training = ["training ms", "share", "G/s", "ceiling"];
        var table = new TextTable(["name", "output", "activations", .. forward, .. Training is null ? [] : training]) { TextColumns = 2 };
        foreach (var layer in Layers)
            table.Add([layer.Layer.Name, layer.Layer.Output, Bytes.Text(layer.ActivationBytes), .. Cells(layer.Forward), .. layer.Training is { } both ? Cells(both) : []]);

        string threads = Device == "cpu" ? $" ({Threads} thread{(Threads == 1 ? "" : "s")})" : "";
        return Text($"{Summary.Name} on {Device}{threads}, batch {BatchSize}; medians of {Passes} passes\n") +
            Text($"G/s: 10⁹ multiply-adds a second; ceiling: their share of the {Ceiling / 1e9:0.0} that a large product or convolution reaches here\n\n{table}\n") +
            Whole("forward", Forward, layer => layer.Forward) +
            (Training is null ? "" : Whole("training (forward and backward, without loss and update)", Training, layer => layer.Training!));
    }

    private string Whole(string what, PassCost pass, Func<LayerProfile, PassCost> part) =>
        Text($"{what}: {pass.Seconds * 1e3:0.00} ms, {BatchSize / pass.Seconds:N0} samples/s") +
        (pass.MultiplyAdds == 0 ? "" : Text($", {pass.MultiplyAddsPerSecond / 1e9:0.0} G/s, {pass.MultiplyAddsPerSecond / Ceiling:0%} of the ceiling")) +
        Text($"; its layers one by one {Layers.Sum(layer => part(layer).Seconds) * 1e3:0.00} ms\n");

    private string[] Cells(PassCost cost) =>
    [
        Text($"{cost.Seconds * 1e3:0.000}"), Text($"{cost.Share:0.0%}"),
        cost.MultiplyAdds == 0 ? "" : Text($"{cost.MultiplyAddsPerSecond / 1e9:0.0}"), cost.MultiplyAdds == 0 ? "" : Text($"{cost.MultiplyAddsPerSecond / Ceiling:0%}"),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a layer costs.</summary>
/// <param name="Layer">Its row of the network's table.</param>
/// <param name="ActivationBytes">The memory of its value for the batch. A value written over the one before it, or a view of it, needs none of its own.</param>
/// <param name="Forward">In a forward pass in evaluation mode, without gradients.</param>
/// <param name="Training">In a forward and a backward pass in training mode; null where the network learns nothing.</param>
public sealed record LayerProfile(LayerSummary Layer, long ActivationBytes, PassCost Forward, PassCost? Training);

/// <summary>What a pass costs, in a layer or as a whole.</summary>
/// <param name="Seconds">Its time.</param>
/// <param name="Share">Its share of all layers' time; 1 for the whole pass.</param>
/// <param name="MultiplyAdds">Its multiplications with addition; 0 where there are none, or where they depend on sizes known only at run time.</param>
public sealed record PassCost(double Seconds, double Share, double MultiplyAdds)
{
    /// <summary>Multiply-adds per second.</summary>
    public double MultiplyAddsPerSecond => MultiplyAdds / Seconds;
}
