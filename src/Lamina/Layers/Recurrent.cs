using TorchSharp;
using TorchSharp.Modules;

namespace Lamina;

/// <summary>TorchSharp's recurrent modules as layers of one tensor; emitted code calls them. The scopes free the first states too, which TorchSharp makes and leaves.</summary>
public static class Recurrent
{
    /// <summary>The state after every token, of both directions one after the other: [N, L, F] to [N, L, units], to be disposed.</summary>
    public static torch.Tensor Sequence(LSTM lstm, torch.Tensor x)
    {
        using var scope = torch.NewDisposeScope();
        return lstm.call(x).Item1.MoveToOuterDisposeScope();
    }

    /// <inheritdoc cref="Sequence(LSTM, torch.Tensor)"/>
    public static torch.Tensor Sequence(GRU gru, torch.Tensor x)
    {
        using var scope = torch.NewDisposeScope();
        return gru.call(x).Item1.MoveToOuterDisposeScope();
    }

    /// <summary>The state after the last token, and that of the other direction after the first: [N, L, F] to [N, units], to be disposed.</summary>
    public static torch.Tensor Last(LSTM lstm, torch.Tensor x)
    {
        using var scope = torch.NewDisposeScope();
        return SideBySide(lstm.call(x).Item2).MoveToOuterDisposeScope();
    }

    /// <inheritdoc cref="Last(LSTM, torch.Tensor)"/>
    public static torch.Tensor Last(GRU gru, torch.Tensor x)
    {
        using var scope = torch.NewDisposeScope();
        return SideBySide(gru.call(x).Item2).MoveToOuterDisposeScope();
    }

    /// <summary>[directions, N, units] to [N, directions·units].</summary>
    private static torch.Tensor SideBySide(torch.Tensor hidden) => hidden.transpose(0, 1).flatten(1, -1);
}
