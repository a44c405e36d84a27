using Lamina.Generators.Tests.Harness;

namespace Lamina.Generators.Tests;

/// <summary>A class of the user's that does not do what it is named for is one finding, and nothing is wrong in generated code.</summary>
public class OwnTypeTests
{
    private const string Types = """
        public class Plain;
        public class MyLoss : ILoss { public torch.Tensor Compute(torch.Tensor output, Target y) => output.mean(); }
        public class Powered(int power) : MyLoss { public int Power => power; }
        public class Optional(int power = 2) : MyLoss { public int Power => power; }
        public abstract class Unfinished : MyLoss;
        file class Hidden : MyLoss;
        public class MyMetric(int decimals = 2) : IMetric
        {
            public string Name => $"mine {decimals}";
            public string Unit => "";
            public Better Better => Better.Lower;
            public void Add(torch.Tensor output, Target y) { }
            public double Read() => 0;
            public void Reset() { }
            public void Dispose() { }
        }
        file class HiddenMetric : MyMetric;
        public class MyFactory : IOptimizerFactory
        {
            public torch.optim.Optimizer Create(IReadOnlyList<TorchSharp.Modules.Parameter> parameters, double learningRate, double weightDecay) => torch.optim.SGD(parameters, learningRate);
        }
        file class Gate() : torch.nn.Module<torch.Tensor, torch.Tensor>("Gate") { public override torch.Tensor forward(torch.Tensor x) => x.relu(); }
        public enum @enum { @if, other }
        public class Chosen(@enum way) : torch.nn.Module<torch.Tensor, torch.Tensor>("Chosen") { public override torch.Tensor forward(torch.Tensor x) => x.mul((int)way); }
        file enum Answer { No, Yes, Perhaps }
        """;

    [Theory]
    [InlineData("Dense(3), Loss<MyLoss>, Metric<MyMetric>, Optimizer<MyFactory>(0.1)")]
    [InlineData("Dense(3), Loss<{|LAM0043:Plain|}>, Adam(1e-3)")]
    [InlineData("Dense(3), Loss<{|LAM0043:string|}>, Adam(1e-3)")]
    [InlineData("Dense(3), Loss<{|LAM0043:ILoss|}>, Adam(1e-3)")]
    [InlineData("Dense(3), Loss<{|LAM0043:Powered|}>, Adam(1e-3)")]
    [InlineData("Dense(3), Loss<{|LAM0043:Optional|}>, Adam(1e-3)")]
    [InlineData("Dense(3), Loss<{|LAM0043:Unfinished|}>, Adam(1e-3)")]
    [InlineData("Dense(3), Loss<{|LAM0043:Hidden|}>, Adam(1e-3)")]
    [InlineData("Dense(3), Loss<MyLoss>, Adam(1e-3), Metric<{|LAM0043:Plain|}>")]
    [InlineData("Dense(3), Loss<MyLoss>, Adam(1e-3), Metric<{|LAM0043:HiddenMetric|}>")]
    [InlineData("Dense(3), Loss<MyLoss>, Optimizer<{|LAM0043:Plain|}>(0.1)")]
    [InlineData("Dense(3), Layer<{|LAM0034:Gate|}>, Loss<MyLoss>, Adam(1e-3)")]
    [InlineData("Dense(3), Layer<Chosen>(@enum.@if), Loss<MyLoss>, Adam(1e-3)")]
    [InlineData("Dense(3), Classes<{|LAM0023:Answer|}>, Loss<MyLoss>, Adam(1e-3)")]
    public async Task A_class_that_cannot_be_used_is_one_finding(string layers)
    {
        var source = $"using TorchSharp;\n{Types}\n[Network, Input(4), {layers}] public partial class Net {{ static void Learn(DataSplit data) => new Net().Fit(data); }}";
        await Findings.Expect(source);
        Assert.Empty(GeneratorRun.Of(Marked.Parse(source).Text).Output.Errors());
    }

    [Theory]
    [InlineData("[Shape(3)] public struct {|LAM0001:Plain|};", "Plain")]
    [InlineData("[Shape(3)] file partial struct {|LAM0001:Plain|};", "Plain")]
    [InlineData("[Shape(3)] public partial struct {|LAM0002:Plain|}<T>;", "Plain<int>")]
    [InlineData("public class Outer { [Shape(3)] public partial struct {|LAM0004:Plain|}; }", "Outer.Plain")]
    [InlineData("[Shape(3)] public partial record struct Scores(int First);", "Scores")]
    public async Task A_shape_that_cannot_be_completed_is_one_finding(string shape, string name)
    {
        var source = $"{shape}\n[Network, Input<{name}>, Classes(2), Dense(2), CrossEntropy, Adam(1e-3)] public partial class Net;";
        await Findings.Expect(source);
        Assert.Empty(GeneratorRun.Of(Marked.Parse(source).Text).Output.Errors());
    }

    /// <summary>Of a base class C# itself has nothing more to say.</summary>
    [Fact]
    public async Task A_base_class_is_one_finding()
    {
        const string source = "public class Base; [Network, Input(4), Classes(2), Dense(2), CrossEntropy, Adam(1e-3)] public partial class Net : {|LAM0005:Base|};";
        await Findings.Expect(source);
        Assert.Empty(GeneratorRun.Of(Marked.Parse(source).Text).Output.Errors());
    }

    [Theory]
    [InlineData("Fast { public int {|LAM0017:network|}; }")]
    [InlineData("Fast { public void {|LAM0017:recipe|}() { } }")]
    [InlineData("Fast { public static Net {|LAM0017:CreateNetwork|}(torch.Device? device, long? seed) => new(device, seed); }")]
    [InlineData("Fast { protected override torch.Tensor {|LAM0017:Loss|}(torch.Tensor scores, Target y) => scores.mean(); }")]
    [InlineData("Fast { protected override void {|LAM0017:Learn|}(torch.Tensor x, Target y) { } }")]
    [InlineData("Fast { public static double {|LAM0017:LearningRateAt|}(TrainingPosition at) => 1; }")]
    [InlineData("Fast { public {|LAM0017:Fast|}(Net network) : base(network, Net.Summary, null!) { } }")]
    [InlineData("{|LAM0017:Loss|};")]
    public async Task A_member_that_a_recipe_has_itself_is_a_finding(string type)
    {
        var source = Recipe(type);
        await Findings.Expect(source);
        Assert.DoesNotContain(GeneratorRun.Of(Marked.Parse(source).Text).Output.Errors(), error => error.Location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Fast { public int Total; public int Loss(int epoch) => epoch; public void Learn() { } public Fast(Net network, int times) : this(network) => Total = times; }")]
    [InlineData("Summary;")]
    public async Task Other_members_and_names_stand_beside_the_emitted_ones(string type)
    {
        var source = Recipe(type);
        await Findings.Expect(source);
        Assert.Empty(GeneratorRun.Of(source + " static class Use { static History Learn(Net net, DataSplit data) => new " + type.Split(' ', ';')[0] + "(net).Fit(data); }").Output.Errors());
    }

    [Fact]
    public async Task A_Training_of_the_users_beside_a_recipe_is_one_finding()
    {
        const string source = "[Network, Input(4), Classes(3), Dense(3), CrossEntropy, Adam(1e-3)] public partial class Net { class {|LAM0017:Training|}; static void Learn(DataSplit data) => new Net().Fit(data); }";
        await Findings.Expect(source);
        Assert.Empty(GeneratorRun.Of(Marked.Parse(source).Text).Output.Errors());
        await Findings.Expect("[Network, Input(4), Classes(3), Dense(3)] public partial class Net { class Training; }");
    }

    private static string Recipe(string type) =>
        $"using TorchSharp;\n[Network, Input(4), Classes(3), Dense(3)] public partial class Net;\n[Recipe<Net>, CrossEntropy, Adam(1e-3)] public partial class {type}";
}
