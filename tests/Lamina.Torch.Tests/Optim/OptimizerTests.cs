using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace Lamina.Torch.Tests.Optim;

/// <summary>Fifty steps of every optimizer with every option end where PyTorch's end.</summary>
[Collection(nameof(ProcessWide))]
public sealed class OptimizerTests
{
    internal static readonly Dictionary<string, Func<List<Parameter>, Optimizer>> Optimizers = new()
    {
        ["SGD"] = ps => SGD(ps, 0.1),
        ["SGD weight_decay"] = ps => SGD(ps, 0.05, 0, 0, 0.1),
        ["SGD momentum"] = ps => SGD(ps, 0.02, 0.9),
        ["SGD dampening"] = ps => SGD(ps, 0.02, 0.9, 0.3, 0.01),
        ["SGD nesterov"] = ps => SGD(ps, 0.02, 0.8, 0, 0.01, true),
        ["SGD maximize"] = ps => SGD(ps, 0.001, 0.5, 0, 0, false, true),
        ["Adam"] = ps => Adam(ps, 0.05),
        ["Adam betas"] = ps => Adam(ps, 0.03, 0.8, 0.95, 1e-6),
        ["Adam weight_decay"] = ps => Adam(ps, 0.05, 0.9, 0.999, 1e-8, 0.1),
        ["Adam amsgrad"] = ps => Adam(ps, 0.05, 0.9, 0.999, 1e-8, 0, true),
        ["Adam maximize"] = ps => Adam(ps, 0.05, 0.9, 0.999, 1e-8, 0, false, true),
        ["AdamW"] = ps => AdamW(ps, 0.05, 0.9, 0.999, 1e-8, 0.1),
        ["AdamW amsgrad"] = ps => AdamW(ps, 0.05, 0.85, 0.99, 1e-8, 0, true),
        ["AdamW maximize"] = ps => AdamW(ps, 0.05, 0.9, 0.999, 1e-8, 0.02, false, true),
        ["Adamax"] = ps => Adamax(ps, 0.05),
        ["Adamax weight_decay"] = ps => Adamax(ps, 0.05, 0.8, 0.95, 1e-8, 0.1),
        ["NAdam"] = ps => NAdam(ps, 0.05),
        ["NAdam options"] = ps => NAdam(ps, 0.05, 0.8, 0.95, 1e-8, 0.1, 0.02),
        ["RAdam"] = ps => RAdam(ps, 0.05),
        ["RAdam options"] = ps => RAdam(ps, 0.05, 0.8, 0.95, 1e-8, 0.1),
        ["RMSProp"] = ps => RMSProp(ps, 0.01),
        ["RMSProp momentum"] = ps => RMSProp(ps, 0.01, 0.9, 1e-8, 0, 0.7),
        ["RMSProp centered"] = ps => RMSProp(ps, 0.01, 0.95, 1e-6, 0.05, 0, true),
        ["RMSProp maximize"] = ps => RMSProp(ps, 0.01, 0.99, 1e-8, 0, 0.3, true, true),
        ["Adagrad"] = ps => Adagrad(ps, 0.1),
        ["Adagrad options"] = ps => Adagrad(ps, 0.1, 0.02, 0.05, 0.3, 1e-6),
        ["Adadelta"] = ps => Adadelta(ps),
        ["Adadelta options"] = ps => Adadelta(ps, 0.5, 0.8, 1e-5, 0.05),
        ["Adadelta maximize"] = ps => Adadelta(ps, 1, 0.9, 1e-6, 0, true),
        ["LBFGS"] = ps => LBFGS(ps, 0.5, 4, null, 1e-5, 1e-9, 5),
    };

    public static TheoryData<string> Names => [.. Optimizers.Keys];

    public static TheoryData<string> FirstOrderNames => [.. Optimizers.Keys.Where(name => name != "LBFGS")];

    [SkippableTheory, MemberData(nameof(Names))]
    public void Fifty_steps_end_where_PyTorchs_end(string name)
    {
        Package.SkipCase(name);
        using var problem = new Problem();
        using var optimizer = Optimizers[name](problem.Parameters);
        if (name == "LBFGS")
        {
            for (var step = 0; step < 5; step++)
                optimizer.step(() => problem.Loss(optimizer))!.Dispose();
        }
        else
        {
            problem.Run(optimizer, 50);
        }

        Recorded.AssertEqual("optimizer." + name, problem.Parameters);
    }

    [SkippableTheory, MemberData(nameof(FirstOrderNames))]
    public void A_saved_optimizer_goes_on_as_if_it_had_not_stopped(string name)
    {
        Package.SkipCase("load " + name);
        using var whole = new Problem();
        using var optimizer = Optimizers[name](whole.Parameters);
        whole.Run(optimizer, 20);

        var file = Path.GetTempFileName();
        ((OptimizerHelper)optimizer).save_state_dict(file);
        using var resumed = new Problem(whole);
        using var loaded = (OptimizerHelper)Optimizers[name](resumed.Parameters);
        loaded.load_state_dict(file);
        File.Delete(file);
        foreach (var (left, right) in ((OptimizerHelper)optimizer).state_dict().State.Zip(loaded.state_dict().State))
            Assert.True(left.ApproximatelyEquals(right));

        using var copied = new Problem(whole);
        using var copy = (OptimizerHelper)Optimizers[name](copied.Parameters);
        copy.load_state_dict(((OptimizerHelper)optimizer).state_dict());

        whole.Run(optimizer, 20);
        resumed.Run(loaded, 20);
        copied.Run(copy, 20);
        Assert.Equal(whole.Numbers(), resumed.Numbers());
        Assert.Equal(whole.Numbers(), copied.Numbers());
    }

    [Theory, MemberData(nameof(FirstOrderNames))]
    public void Steps_leave_no_tensors_behind(string name)
    {
        using var problem = new Problem();
        using var optimizer = Optimizers[name](problem.Parameters);
        problem.Run(optimizer, 3);
        var before = LiveTensors.Count();
        problem.Run(optimizer, 10);
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void Zero_grad_zeroes_in_place_and_keeps_the_gradient()
    {
        using var problem = new Problem();
        using var optimizer = SGD(problem.Parameters, 0.1);
        optimizer.zero_grad();
        Assert.Null(problem.Parameters[0].grad);
        problem.Loss(optimizer).Dispose();
        optimizer.zero_grad();
        using var grad = problem.Parameters[0].grad!;
        Assert.Equal(0, grad.count_nonzero().item<long>());
    }

    [Fact]
    public void A_step_returns_the_closures_loss_and_runs_it_with_gradients()
    {
        using var problem = new Problem();
        using var optimizer = Adam(problem.Parameters);
        Assert.Null(optimizer.step());
        using (no_grad())
        {
            using var loss = optimizer.step(() => problem.Loss(optimizer));
            Assert.True(loss!.requires_grad);
        }
    }

    [Fact]
    public void Groups_have_options_of_their_own_and_take_the_rest_from_the_defaults()
    {
        using var problem = new Problem();
        var groups = new[]
        {
            new Adam.ParamGroup([problem.Parameters[0]], new Adam.Options { LearningRate = 0.5 }),
            new Adam.ParamGroup { Parameters = [problem.Parameters[1]] },
        };
        using var optimizer = Adam(groups, 0.01, 0.7);
        Assert.Equal([0.5, 0.01], optimizer.ParamGroups.Select(group => group.LearningRate));
        Assert.Equal([0.5, 0.01], optimizer.ParamGroups.Select(group => group.InitialLearningRate));
        Assert.Equal((0.7, 0.999), ((IBetas)optimizer.ParamGroups.First()).Betas);
        Assert.Equal(2, optimizer.parameters().Count());

        using var more = new Parameter(zeros(3));
        optimizer.add_param_group(new Adam.ParamGroup { Parameters = [more] });
        Assert.Equal(3, optimizer.state_dict().State.Count);
        Assert.Equal([[0], [1], [2]], optimizer.state_dict().StateIndexRef);
    }

    [Fact]
    public void Wrong_options_are_refused()
    {
        using var problem = new Problem();
        Assert.Equal("Invalid learning rate: -1", Assert.Throws<ArgumentException>(() => SGD(problem.Parameters, -1)).Message);
        Assert.Equal("Invalid beta1: 1", Assert.Throws<ArgumentException>(() => Adam(problem.Parameters, 0.1, 1)).Message);
        Assert.StartsWith("Nesterov momentum requires", Assert.Throws<ArgumentException>(() => SGD(problem.Parameters, 0.1, 0, 0, 0, true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_optimizer_is_refused()
    {
        using var problem = new Problem();
        using var adam = Adam(problem.Parameters);
        using var sgd = SGD(problem.Parameters, 0.1);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        adam.save_state_dict(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        Assert.Equal("Mismatched optimizer type: expected 'SGD', but found 'Adam' in the loaded stream.", Assert.Throws<InvalidDataException>(() => sgd.load_state_dict(reader)).Message);
    }

    [Fact]
    public void An_optimizer_made_before_the_model_moved_does_not_step()
    {
        using var linear = nn.Linear(2, 1);
        using var optimizer = Adam(linear.parameters());
        linear.to(float64);
        using var x = ones([1, 2], float64);
        using var y = linear.forward(x).sum();
        y.backward();
        Assert.Throws<KeyNotFoundException>(() => optimizer.step());
    }
}
