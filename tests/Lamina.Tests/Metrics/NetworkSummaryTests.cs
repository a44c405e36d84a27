namespace Lamina.Tests.Metrics;

public sealed class NetworkSummaryTests
{
    private static readonly NetworkSummary residual = new(
        "Residual", "3×8×8", "10 classes", 1_000, 64_000,
        new("conv1", "Conv2D(3, 3, Padding = Same)", "3×8×8", 84, 5_184, "3"),
        new("stage.conv1", "Conv2D(\"input\", 3, Padding = Same)", "3×8×8", 84, 5_184, "5"),
        new("stage.add1", "Add", "3×8×8", 0, 0, "5") { Inputs = ["conv1", "stage.conv1"] },
        new("pool1", "GlobalAvgPool2D", "3", 0, 0, "all"))
    {
        Blocks = [new("stage", "Use<Stage>(3)", "stage.conv1", "stage.add1")],
        Memory = new(Weights: 4_000, Gradients: 4_000, OptimizerState: 8_000, StepWorkspace: 48_576, SavedPerSample: 1_024, WorkspacePerSample: 1_024, ActivationsPerSample: 1_536),
    };

    [Fact]
    public void The_layer_table_is_aligned()
    {
        string expected = """
            LeNet: 1×28×28 → 10 classes (Digit)

            name      layer                      output    parameters  multiply-adds  sees
            ------------------------------------------------------------------------------
            rescale1  Rescale(1 / 255.0)         1×28×28                                 1
            conv1     Conv2D(6, 5, Padding = 2)  6×28×28          156        117,600     5
            pool1     MaxPool2D(2)               6×14×14                                 6
            conv2     Conv2D(16, 5)              16×10×10       2,416        240,000    14
            pool2     MaxPool2D(2)               16×5×5                                 16
            dense1    Dense(120)                 120           48,120         48,000   all
            dense2    Dense(84)                  84            10,164         10,080   all
            dense3    Dense(10)                  10               850            840   all

            61,706 parameters, 416,520 multiply-adds per sample

            """;
        Assert.Equal(expected, LeNet.Summary.ToString());
    }

    [Fact]
    public void Memory_is_a_line_below_the_table()
    {
        // 4,000 + 4,000 + 8,000 + 48,576 bytes are 63.1 KiB; with 64 samples of 2 KiB 191.1 KiB.
        Assert.Equal(195_648, residual.Memory!.Training(64));
        Assert.EndsWith(
            "memory: 3.9 KiB of weights and 1.5 KiB of values for a batch of 1; training: 63.1 KiB (gradients and optimizer included) and 2 KiB a sample, 191.1 KiB for a batch of 64\n",
            residual.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_diagram_has_a_box_per_layer_a_frame_per_block_and_shapes_on_the_arrows()
    {
        // mermaid.parse of mermaid 11 takes it as a flowchart-v2.
        string expected = """
            flowchart TB
                i0(["3×8×8"])
                n0["conv1<br/>Conv2D(3, 3, Padding = Same)"]
                subgraph b0["stage: Use#60;Stage#62;(3)"]
                    n1["stage.conv1<br/>Conv2D(#34;input#34;, 3, Padding = Same)"]
                    n2["stage.add1<br/>Add"]
                end
                n3["pool1<br/>GlobalAvgPool2D"]
                i0 -- "3×8×8" --> n0
                n0 -- "3×8×8" --> n1
                n0 -- "3×8×8" --> n2
                n1 -- "3×8×8" --> n2
                n2 -- "3×8×8" --> n3
                answer(["10 classes"])
                n3 -- "3" --> answer

            """;
        Assert.Equal(expected, residual.ToMermaid());
    }
}
