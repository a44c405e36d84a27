using Lamina.Compiler.Ops;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Structure;

/// <summary>Several inputs and several outputs: where the list continues, what is named how, and every way to write them wrong.</summary>
public class SeveralEdgesTests
{
    private static readonly string[] two = ["Input(1, 4, 4, Name = \"image\")", "Input(3, Name = \"meta\")"];

    [Theory]
    // From the last input written, unless From says otherwise; an input further down starts from itself.
    [InlineData("Dense(5) | Concat(\"meta\")", "8")]
    [InlineData("From(\"image\") | Flatten | Concat(\"meta\")", "19")]
    [InlineData("From(\"image\") | Flatten | Input(7, Name = \"late\") | Concat(\"flatten1\", \"meta\")", "26")]
    public void The_list_continues_from_the_last_input(string layers, string shape)
    {
        var graph = Outcome.Graph([.. two, .. layers.Split(" | ")]);
        Assert.Equal(shape, graph.OutputOf(graph.Graph.OutputNode).ToString());
    }

    [Theory]
    [InlineData("LAM0037", "Input(3)", "Input(4, Name = \"b\")", "Concat(\"input1\")")]
    [InlineData("LAM0037", "Input(3)", "Input<MnistImage>(Min = 0, Max = 1)", "Dense(2)", "CrossEntropy", "Adam")]
    [InlineData("LAM0013 Name", "Input(3, Name = \"a\")", "Input(4, Name = \"a\")", "Concat(\"a\")")]
    [InlineData("LAM0014 Name", "Input(3, Name = \"a b\")", "Input(4, Name = \"b\")", "Concat(\"input1\")")]
    [InlineData("LAM0013 Name", "Input(3, Name = \"a\")", "Input(4, Name = \"b\")", "Concat(\"a\", Name = \"a\")")]
    [InlineData("LAM0026 name", "Input(3, Name = \"a\")", "Input(4, Name = \"b\")", "Concat(\"a\")", "From(\"input\")", "Concat(\"b\")")]
    [InlineData("LAM0027", "Input(3, Name = \"a\")", "Concat(\"b\")", "Branch", "Dense(7)", "Input(4, Name = \"b\")", "Add", "Concat(\"b\")")]
    [InlineData("LAM2001", "Input(3, Name = \"a\")", "Input(4, Name = \"b\")", "Dense(2)")]
    [InlineData("LAM0038", "Input(3)", "Output(\"a\")", "Dense(2)")]
    [InlineData("LAM0038", "Input(3)", "Tanh", "Output(\"a\")", "Output(\"b\")", "Dense(2)")]
    [InlineData("LAM0038", "Input(3)", "Tanh", "Output(\"a\")")]
    [InlineData("LAM0013 name", "Input(3)", "Tanh", "Output(\"main\")", "Dense(2)")]
    [InlineData("LAM0013 name", "Input(3)", "Tanh", "Output(\"a\")", "Dropout(0.1)", "Output(\"a\")", "Dense(2)")]
    [InlineData("LAM0015 name", "Input(3)", "Tanh", "Output(\"a.b\")", "Dropout(0.1)", "Output(\"a_b\")", "Dense(2)")]
    [InlineData("LAM0014 name", "Input(3)", "Tanh", "Output(\"Item2\")", "Dense(2)")]
    [InlineData("LAM0014 name", "Input(3)", "Tanh", "Output(\"Equals\")", "Dense(2)")]
    [InlineData("LAM0009", "Input(3)", "Tanh", "Output(null)", "Dense(2)")]
    [InlineData("LAM0039 Output", "Input(3)", "Tanh", "Output(\"a\")", "Dense(2)", "CrossEntropy", "CrossEntropy(Output = \"b\")", "Adam")]
    [InlineData("LAM0018", "Input(3)", "Dropout(0.1)", "Output(\"a\")", "Dense(2)", "CrossEntropy", "CrossEntropy(Output = \"a\")", "CrossEntropy(Output = \"a\")", "Adam")]
    [InlineData("LAM0010 Weight", "Input(3)", "Dense(4)", "CrossEntropy(Weight = 0)", "Adam")]
    [InlineData("LAM0019", "Input(3)", "Dropout(0.1)", "Output(\"a\")", "Dense(2)", "CrossEntropy(Output = \"a\")", "Adam")]
    // A head that a loss over classes reads answers with the classes; another output may be anything.
    [InlineData("LAM1005 units", "Input(3)", "Classes(2)", "Dense(4)", "Output(\"a\")", "Dense(2)", "CrossEntropy", "CrossEntropy(Output = \"a\")", "Adam")]
    public void A_misuse_is_one_finding(string place, params string[] attributes) => Assert.Equal(place, Outcome.Finding(attributes).Place);

    [Fact]
    public void More_inputs_than_a_module_takes_are_one_finding()
    {
        var names = Enumerable.Range(1, 7).Select(number => "i" + number).ToList();
        var joined = string.Join(", ", names.Take(6).Select(name => $"\"{name}\""));
        Assert.Equal("LAM0037", Outcome.Finding([.. names.Select(name => $"Input(2, Name = \"{name}\")"), $"Concat({joined})"]).Place);
    }

    /// <summary>What leaves is neither freed nor written over.</summary>
    [Fact]
    public void A_marked_value_stays_whole()
    {
        var shaped = Outcome.Graph("Input(8)", "Dense(4)", "Output(\"before\")", "ReLU", "Dense(2)");
        var (plan, graph) = (Planner.Plan(shaped), shaped.Graph);
        var rectifier = graph.Nodes.Single(node => node.Op is ReLU);
        Assert.False(plan.InPlace[rectifier.Id]);
        Assert.False(plan.DiesAt(rectifier.Inputs[0], rectifier));
        Assert.True(plan.DiesAt(rectifier.Id, graph.OutputNode));
    }

    /// <summary>A network with errors shows the same members, so that one error is one error.</summary>
    [Theory]
    [InlineData("Dense(2)")]
    [InlineData("MaxPool2D(9)")]
    public void The_public_surface_does_not_depend_on_errors(string layer)
    {
        var code = NetworkCompiler.Compile(Written.Network(
            [.. two, "Classes(2)", "From(\"image\")", "Flatten", "Concat(\"meta\")", "Dense(2)", "Output(\"aux\")", "From(\"concat1\")", "Tanh", "Output(\"features\")", layer,
                "CrossEntropy", "CrossEntropy(Output = \"aux\", Weight = 0.3)", "Adam"])).Code;
        Assert.Contains(": global::TorchSharp.torch.nn.Module<Tensor, Tensor, (Tensor main, Tensor aux, Tensor features)>", code);
        Assert.Contains("public override (Tensor main, Tensor aux, Tensor features) forward(Tensor image, Tensor meta)", code);
        Assert.Contains("public (global::Lamina.Logits main, global::Lamina.Logits aux, Tensor features) Forward(global::Lamina.Batch image, global::Lamina.Batch meta)", code);
        Assert.Contains("public int[] Predict(global::Lamina.Batch image, global::Lamina.Batch meta)", code);
        Assert.Contains("public void TrainStep(global::Lamina.Batch image, global::Lamina.Batch meta, global::Lamina.Labels y)", code);
        Assert.Contains("public global::Lamina.History Fit(global::Lamina.DataSplit data,", code);
    }
}
