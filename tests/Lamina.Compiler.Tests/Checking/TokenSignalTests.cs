using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Checking;

/// <summary>
/// Recurrent layers and attention at step 0, against PyTorch 1.13: the medians over 20 seeds of RMS, standard deviation over the inputs and gradient of the summed cross-entropy.
/// <code>
/// def run(make):
///     rows = []
///     for seed in range(20):
///         torch.manual_seed(seed); x = torch.randn(32, 24, 16, requires_grad=True); values = make(x)
///         loss = nn.functional.cross_entropy(values[-1], torch.randint(4, (32,)), reduction='sum')
///         rows.append([[v.square().mean().sqrt(), v.var(0).mean().sqrt(), g.square().mean().sqrt()] for v, g in zip(values, torch.autograd.grad(loss, values))])
///     print(torch.tensor(rows).median(0).values)
/// def head(f): d = nn.Linear(f, 4); nn.init.xavier_uniform_(d.weight); nn.init.zeros_(d.bias); return d
/// </code>
/// </summary>
public class TokenSignalTests
{
    // a = nn.GRU(16, 32, batch_first=True)(x)[0]; b = nn.LSTM(32, 24, batch_first=True, bidirectional=True)(a)[1][0].transpose(0, 1).flatten(1); return [x, a, b, head(48)(b)]
    [Fact]
    public void A_gru_before_an_lstm_that_reads_both_ways() => AssertClose(
        ["Gru(32, ReturnSequence = true)", "Lstm(24, Bidirectional = true)", "Dense(4)"],
        [(0.9973, 0.9965, 0.002948), (0.2331, 0.211, 0.007823), (0.09731, 0.04709, 0.1716), (0.1158, 0.06395, 0.4339)]);

    // a = nn.LSTM(16, 64, batch_first=True)(x)[0]; b, c = nn.LSTM(64, 64, batch_first=True)(a)[0] and of b; m = c.mean(1); return [x, a, b, c, m, head(64)(m)]
    [Fact]
    public void Lstms_on_lstms_keep_their_biases_and_little_of_the_input() => AssertClose(
        ["Lstm(64, ReturnSequence = true)", "Lstm(64, ReturnSequence = true)", "Lstm(64, ReturnSequence = true)", "MeanOverTokens", "Dense(4)"],
        [(0.9973, 0.9965, 0.0001461), (0.0895, 0.07751, 0.000513), (0.05408, 0.01666, 0.001799), (0.05256, 0.004166, 0.006169), (0.05181, 0.002265, 0.148), (0.0719, 0.003125, 0.4335)]);

    // at = nn.MultiheadAttention(16, 4, batch_first=True); nn.init.xavier_uniform_(at.out_proj.weight); a = at(x, x, x)[0]; return [x, a, head(384)(a.flatten(1))]
    [Fact]
    public void Attention_with_small_scores_is_a_mean_over_the_tokens() => AssertClose(
        ["MultiHeadAttention(4)", "Flatten", "Dense(4)"],
        [(0.9973, 0.9965, 0.01351), (0.1853, 0.1869, 0.0625), (0.1853, 0.1869, 0.0625), (0.2668, 0.265, 0.4362)]);

    /// <summary>A linear recurrence s = k·s + u with u of 1, for ever: 1 / (1 − k²), and kᵈ of that at a distance.</summary>
    [Fact]
    public void What_leaks_away_is_a_geometric_sum()
    {
        var keep = new State(0.5, Ladder.Constant(0.25), Ladder.Constant(0.25), 1, 0);
        var added = new State(0, Ladder.Constant(0).WithHere(1), Ladder.Constant(0), 1, 0);
        var state = RecurrentCell.Leaking(keep, added, 100);
        Assert.Equal(4.0 / 3, state.SecondMoment, 1e-9);
        Assert.Equal(4.0 / 3 * 0.0625, state.Own.At(4), 1e-9);
        Assert.Equal(1, RecurrentCell.Leaking(keep, added, 1).SecondMoment, 1e-9);
        Assert.Equal(0, state.Other.Here, 1e-9);
    }

    private static void AssertClose(string[] layers, (double Rms, double Deviation, double Gradient)[] measured)
    {
        var network = NetworkReader.Read(Written.Network(["Input(24, 16, Mean = 0, Std = 1)", "Classes(4)", .. layers]));
        Assert.True(network.Graph.IsComplete);
        var predicted = SignalPredictor.Predict(network, network.Graph, new SignalConditions(32, Training: true)).Layers;
        Assert.All(network.Graph.Graph.Nodes.Zip(measured), pair =>
        {
            var layer = predicted[pair.First.Id];
            AssertWithin(1.2, pair.Second.Rms, layer.Rms);
            AssertWithin(1.25, pair.Second.Deviation, layer.Deviation);
            AssertWithin(1.6, pair.Second.Gradient, layer.Gradient);
        });
    }

    private static void AssertWithin(double factor, double expected, double actual) => Assert.InRange(actual, expected / factor, expected * factor);
}
