using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>What a step does not do: wait for the device.</summary>
public class RecipeStepTests
{
    // libtorch's smoothed loss selects by a mask, and so waits. Of what the others compute (abs, logical_and, relu, the losses themselves) libtorch 1.13 has no meta kernels.
    private static readonly string[] notOnMeta =
        ["Smoothed", "AdamaxPlain", "AdamaxOptions", "BiasTwiceAdamax", "AbsoluteError", "SquaredError", "HuberError", "BinarySigmoid", "Categorical", "HingeMargin"];

    public static TheoryData<string> Cases => [.. RecipeCases.All.Keys.Except(notOnMeta)];

    /// <summary>A device without memory stands for a card: what a step would wait for, a number of a tensor, cannot be read there. Reading the loss is not part of a step.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_step_waits_for_no_number(string name)
    {
        const int steps = 3;
        using var run = RecipeCases.All[name]();
        run.Network.to(META);
        for (var step = 0; step < steps; step++)
        {
            using var x = RecipeCases.Samples(step).to(META);
            using var here = run.Target(step);
            using var there = here.Tensor.to(META);
            run.Trainer.SetLearningRate(new TrainingPosition(step, step, 1, steps));
            run.Trainer.Step(new LabelledBatch(x, Target.Of(here.Kind, there, here.Classes)));
        }

        run.Trainer.FinishGroup();
        Assert.All(run.Network.parameters().Where(parameter => parameter.requires_grad), parameter => Assert.Equal(DeviceType.META, parameter.device_type));
        Assert.ThrowsAny<Exception>(() => run.Trainer.ReadLoss());
    }
}
