namespace Lamina.Tests.Training;

/// <summary>Numbers of a recipe that are changed when the program runs, where the compiler sees none of them.</summary>
public sealed class RecipeNumbersTests
{
    public static TheoryData<string, Func<Recipe, Recipe>> Changes => new()
    {
        { "Epochs", recipe => recipe with { Epochs = 0 } },
        { "MaxSteps", recipe => recipe with { MaxSteps = 0 } },
        { "BatchSize", recipe => recipe with { BatchSize = -1 } },
        { "EvalBatchSize", recipe => recipe with { EvalBatchSize = 0 } },
        { "EvalEverySteps", recipe => recipe with { EvalEverySteps = 0 } },
        { "EvalBatches", recipe => recipe with { EvalBatches = 0 } },
        { "DisplayEverySteps", recipe => recipe with { DisplayEverySteps = 0 } },
        { "AverageLoss", recipe => recipe with { AverageLoss = 0 } },
        { "CheckpointEpochs", recipe => recipe with { CheckpointEpochs = 0 } },
        { "EarlyStopping.Patience", recipe => recipe with { EarlyStopping = new EarlyStopping(0) } },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void One_below_1_is_refused_by_name(string name, Func<Recipe, Recipe> change)
    {
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => training.Recipe = change(training.Recipe));
        Assert.StartsWith($"{name} of a recipe is at least 1.", error.Message);
    }
}
