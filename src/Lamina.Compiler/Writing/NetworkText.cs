using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Costing;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Writing;

/// <summary>Everything the writers need to know of one network, looked up once.</summary>
/// <param name="Network">What was read.</param>
/// <param name="Graph">Its shapes.</param>
/// <param name="Cost">Its costs; null for a network with errors.</param>
/// <param name="Plan">The order of computation and lifetimes; null for a network with errors.</param>
internal sealed record NetworkText(ReadNetwork Network, ShapedGraph Graph, NetworkCost? Cost, NetworkPlan? Plan)
{
    /// <summary>What is predicted of the first step; null where nothing is.</summary>
    public SignalPrediction? Signal { get; init; }

    /// <summary>What was found.</summary>
    public EquatableArray<Finding> Findings { get; init; }

    public Aliases Aliases { get; } = new(Network.Source.TakenNames);

    public TypeHeader Type => Network.Source.Type;

    /// <summary>The network with its layers in the order in which they are computed.</summary>
    public NetworkText AsComputed() => this with { Graph = Plan!.Computed };

    /// <summary>The network has errors: its members are there, and throw.</summary>
    public bool IsBroken => Cost is null;

    /// <summary>The layers, without the input.</summary>
    public IEnumerable<Node> Layers => Graph.Graph.Nodes.Where(node => node.Op is not Ops.Input);

    /// <summary>The inputs, as parameters.</summary>
    public IReadOnlyList<InputText> Inputs { get; } = InputText.All(Network, Graph);

    /// <summary>What leaves: the main output, then the marked ones.</summary>
    public IReadOnlyList<OutputText> Outputs { get; } = OutputText.All(Network, Graph);

    /// <summary>The shape of a sample: <c>1×28×28</c>, or <c>image 1×28×28, meta 10</c>.</summary>
    public string SampleText => Inputs.Count == 1 ? InputShape.ToString() : string.Join(", ", Inputs.Select(input => $"{input.Variable} {input.Input.Shape}"));

    public TensorShape InputShape => Network.Input.Shape;

    public TensorShape? OutputShape => Graph.Shape(Graph.Graph.Output);

    /// <summary>
    /// The C# type of what the network decides: the enum, <c>int</c>, or null if it gives plain numbers. An enum that cannot be shown is an error, beside
    /// which C# should not report what becomes of the answer.
    /// </summary>
    public string? AnswerType => Network.Classes switch
    {
        null => null,
        { IsHidden: true } => "dynamic",
        { Type: { } type } => type.FullName,
        _ => "int",
    };

    /// <summary>It decides once for a sample, and not for each pixel.</summary>
    public bool DecidesOnce => AnswerType is not null && (IsBroken || Outputs[0] is { Shape.Rank: 1 } or { DropsTrailingOnes: true });

    /// <summary>What <c>forward</c> returns: a tensor, or a named tuple of them.</summary>
    public string ForwardType => Tuple(_ => Aliases.Tensor);

    /// <summary>What <c>Forward</c> returns: the same, with scores over classes by their type.</summary>
    public string ScoresType => Tuple(output => output.IsOverClasses ? LogitsType : Aliases.Tensor);

    /// <summary>What <c>Predict</c> returns for a batch.</summary>
    public string AnswersType => Network.Classes is { IsHidden: true } ? "dynamic" : AnswerType + "[]";

    private string LogitsType => Network.Classes switch
    {
        { IsHidden: true } => "dynamic",
        { Type: { } type } => $"global::Lamina.Logits<{type.FullName}>",
        _ => "global::Lamina.Logits",
    };

    private string Tuple(Func<OutputText, string> type) =>
        Outputs.Count == 1 ? type(Outputs[0]) : $"({string.Join(", ", Outputs.Select(output => $"{type(output)} {output.Name}"))})";

    /// <summary>The parameters of <c>forward</c>.</summary>
    public string ForwardParameters => string.Join(", ", Inputs.Select(input => $"{Aliases.Tensor} {input.Variable}"));

    /// <summary>A type of the runtime that comes with and without the input's type: <c>Batch&lt;MnistImage&gt;</c> or <c>Batch</c>.</summary>
    public string Typed(string name) => $"global::Lamina.{name}" + (Network.Input.Type is { } type ? $"<{type.FullName}>" : "");

    /// <summary>The field through which <c>Profile</c> sees the layers; null where it is not emitted.</summary>
    public string? Watch => !Wants("Profile") ? null : Wants("watch") ? "watch" : "watch_";

    /// <summary>The head's extents of 1 are dropped at the edge.</summary>
    public bool DropsTrailingOnes => Outputs.Any(output => output.DropsTrailingOnes);

    /// <summary>A member the user has written himself is not emitted.</summary>
    public bool Wants(string member) => !Network.Source.Members.Contains(member);
}
