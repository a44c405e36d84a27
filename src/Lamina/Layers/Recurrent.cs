using TorchSharp;
using TorchSharp.Modules;

namespace Lamina;

/// <summary>TorchSharp's recurrent modules as layers of one tensor; emitted code calls them.</summary>
public static class Recurrent
{
    /// <summary>The state after every token, of both directions one after the other: [N, L, F] to [N, L, units], to be disposed.</summary>
    public static torch.Tensor Sequence(LSTM lstm, torch.Tensor x)
    {
        var (output, hidden, cell) = lstm.call(x);
        using (hidden) using (cell) return output;
    }

    /// <inheritdoc cref="Sequence(LSTM, torch.Tensor)"/>
    public static torch.Tensor Sequence(GRU gru, torch.Tensor x)
    {
        var (output, hidden) = gru.call(x);
        using (hidden) return output;
    }

    /// <summary>The state after the last token, and that of the other direction after the first: [N, L, F] to [N, units], to be disposed.</summary>
    public static torch.Tensor Last(LSTM lstm, torch.Tensor x)
    {
        var (output, hidden, cell) = lstm.call(x);
        using (output) using (cell) using (hidden) return SideBySide(hidden);
    }

    /// <inheritdoc cref="Last(LSTM, torch.Tensor)"/>
    public static torch.Tensor Last(GRU gru, torch.Tensor x)
    {
        var (output, hidden) = gru.call(x);
        using (output) using (hidden) return SideBySide(hidden);
    }

    /// <summary>[directions, N, units] to [N, directions·units].</summary>
    private static torch.Tensor SideBySide(torch.Tensor hidden)
    {
        using var batchFirst = hidden.transpose(0, 1);
        return batchFirst.flatten(1, -1);
    }
}
