using System.Text.Json;
using Lamina.Conformance.Tests.Networks;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>Each recipe moves a small network as PyTorch 1.13.1 does, or as the formulas of Keras and Caffe do there: 50 steps, all parameters and the last loss (PyTorch/recipes.py).</summary>
[Trait("Category", "Parity")]
public class RecipeParityTests
{
    private const int Steps = 50;

    // PyTorch/recipes.json is what `python3 PyTorch/recipes.py` printed.
    private static readonly JsonElement record = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PyTorch", "recipes.json"))).RootElement;

    public static TheoryData<string> Cases => [.. RecipeCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fifty_steps_end_where_PyTorchs_do(string name)
    {
        set_num_threads(1);
        using var run = RecipeCases.All[name]();
        var expected = record.GetProperty(name);
        var loss = Train(run);
        var found = run.Network.parameters().SelectMany(parameter => parameter.detach().data<float>().ToArray()).ToArray();
        var parameters = expected.GetProperty("parameters").EnumerateArray().Select(value => value.GetDouble()).ToArray();
        Assert.Equal(parameters.Length, found.Length);
        for (var index = 0; index < found.Length; index++) Assert.Equal(parameters[index], found[index], 1e-6);
        Assert.Equal(expected.GetProperty("loss").GetDouble(), loss, 1e-6);
    }

    /// <summary>What the recipe's attributes and those on the layers say is the same.</summary>
    [Fact]
    public void A_layer_says_what_a_recipe_can_say_of_all()
    {
        set_num_threads(1);
        using var network = new LayersSayBiasTwice();
        using var run = new RecipeCase(network, new LayersSayBiasTwice.Training(network), RecipeCases.Indices);
        Train(run);
        var found = network.parameters().SelectMany(parameter => parameter.detach().data<float>().ToArray()).ToArray();
        var expected = record.GetProperty("BiasTwice").GetProperty("parameters").EnumerateArray().Select(value => value.GetDouble()).ToArray();
        for (var index = 0; index < found.Length; index++) Assert.Equal(expected[index], found[index], 1e-6);
    }

    [Fact]
    public void Every_recorded_case_is_compared() =>
        Assert.Equal(record.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal), RecipeCases.All.Keys.Order(StringComparer.Ordinal));

    /// <summary>Trains as PyTorch/recipes.py does, and returns the last step's loss.</summary>
    private static double Train(RecipeCase run)
    {
        SetWeights(run.Network);
        run.Network.train();
        double loss = 0;
        for (var step = 0; step < Steps; step++)
        {
            using var x = RecipeCases.Samples(step);
            using var y = run.Target(step);
            // One step an epoch: schedules by epoch and by step are the same.
            run.Trainer.SetLearningRate(new TrainingPosition(step, step, 1, Steps));
            run.Trainer.Step(new LabelledBatch(x, y));
            loss = run.Trainer.ReadLoss();
        }

        run.Trainer.FinishGroup();
        run.Trainer.End();
        return loss;
    }

    /// <summary>Value i of parameter p is sin(0.37 i + p) / sqrt(fan in); biases are zero.</summary>
    private static void SetWeights(nn.Module network)
    {
        using var noGrad = no_grad();
        foreach (var (parameter, p) in network.parameters().Select((parameter, p) => (parameter, p)))
        {
            var scale = parameter.dim() == 1 ? 0 : 1 / Math.Sqrt(parameter.size(1));
            using var values = RecipeCases.Numbers(parameter.shape, i => Math.Sin(0.37 * i + p) * scale);
            parameter.copy_(values);
        }
    }
}
