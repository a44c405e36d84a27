using Spectre.Console;

namespace Lamina.Tests.Output;

public sealed class ProgressTests
{
    private static readonly EpochResult Result = new(3, 0.10214, 0.96841, 0.08976, 0.97149, 0.001, 3.21, 3123.4);

    private static readonly TrainingEvent[] Run =
    [
        new RunStarted(LeNet.Summary, new Recipe("CrossEntropy", "Adam(0.001)", 10, 64, 10, false), "local, libtorch 1.13.1 in /usr, CPU only", "cpu", 1, 0, 10_000, 2_000, 157),
        new RunWarning("look [here]"),
        new EpochStarted(3),
        new BatchDone(3, 1, 64, null),
        new BatchDone(3, 98, 6272, new RunningScore(0.1234, 0.9671)) { LearningRate = 0.001 },
        new EpochEnded(Result),
        new RunEnded(new History("LeNet", [Result], StopReason.Completed, "runs/LeNet")),
    ];

    [Fact]
    public void A_log_gets_a_line_per_epoch()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var progress = new LineProgress(output);
        foreach (var happened in Run) progress.On(happened);
        Assert.Equal(
            $"""
            LeNet on cpu (1 thread); TorchSharp: local, libtorch 1.13.1 in /usr, CPU only
            61,706 parameters; CrossEntropy, Adam(0.001); 10 epochs of 157 steps, batch 64; 10,000 training and 2,000 test samples; seed 0
            warning: look [here]
            epoch  3/10  loss 0.1021  accuracy 0.9684  test loss 0.0898  test accuracy 0.9715  3.2 s  3,123 samples/s  3.9 G multiply-adds/s
            done in 0:03; learning curves: {Path.Combine("runs/LeNet", "curves.svg")}

            """, output.ToString());
    }

    [Fact]
    public void A_terminal_gets_the_table_and_two_lines_that_follow_the_batches()
    {
        string text = InTerminal(200, Run);
        Assert.Contains("\r\u001b[2K", text);
        Assert.Contains("conv2", text);
        Assert.Matches("━{15}─{9} epoch  3/10  batch  98/157  loss 0.1234  accuracy 0.9671  ETA [0-9:]+\\s", text);
        Assert.Matches("[0-9,]+ samples/s  [0-9.]+ G multiply-adds/s  rate 0.001  cpu  [0-9]+ MB", text);
        Assert.Contains("warning: look [here]", text);
        Assert.Contains("test accuracy 0.9715", text);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    public void The_lines_that_move_never_wrap(int width)
    {
        string[] moving = InTerminal(width, Run).Split("\r\u001b[2K").Single(part => part.Contains("samples/s  ", StringComparison.Ordinal) && !part.Contains("test loss", StringComparison.Ordinal)).Split('\n');
        Assert.Equal(2, moving.Length);
        Assert.All(moving, line => Assert.InRange(line.TrimEnd('\r').Length, 30, width - 1));
    }

    [Fact]
    public void Events_and_findings_print_their_figures_and_no_names_of_types()
    {
        Assert.Equal("EpochEnded { Result = epoch 3  loss 0.1021  accuracy 0.9684  test loss 0.0898  test accuracy 0.9715  3.2 s }", new EpochEnded(Result).ToString());
        Assert.Equal("epoch 3  loss 1.235e+25  accuracy 0.9684  test loss 999999.0000  test accuracy 0.9715  3.2 s", (Result with { TrainLoss = 1.2346e25, TestLoss = 999_999 }).ToString());
        Assert.Equal("the loss falls fastest at 1.0e-2, of 3 rates from 1.0e-3 to 1.0e-1", new RateFinding([1e-3, 1e-2, 1e-1], [2, 1, 3], 1e-2).ToString());
        Assert.Equal("loss 1.235e+25", new Evaluation(1.2346e25, double.NaN, null).ToString());
    }

    [Fact]
    public void A_resumed_run_says_from_where()
    {
        using var output = new StringWriter { NewLine = "\n" };
        new LineProgress(output).On(((RunStarted)Run[0]) with { Resumed = true, Earlier = [Result], StepsDone = 12 });
        Assert.EndsWith("resumed after 1 epoch and 12 steps\n", output.ToString());
    }

    [Fact]
    public void The_time_left_is_that_of_the_steps_left_where_they_end_a_run_in_the_midst_of_an_epoch()
    {
        var run = (RunStarted)Run[0];
        // Ten of twenty steps took a moment; to the epoch's end a hundred million more would take hours.
        string text = InTerminal(200,
            run with { Recipe = run.Recipe with { Epochs = 1, MaxSteps = 20 }, StepsPerEpoch = 1_000_000_000, TrainCount = 2_000_000_000 },
            new EpochStarted(1),
            new BatchDone(1, 10, 20, new RunningScore(0.1, 0.9)));
        Assert.Contains("ETA 0:00", text);
    }

    private static string InTerminal(int width, params TrainingEvent[] events)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        var progress = new LiveProgress(console);
        foreach (var happened in events) progress.On(happened);
        return output.ToString();
    }

    [Theory]
    [InlineData(7, "0:07")]
    [InlineData(125, "2:05")]
    [InlineData(3725, "1:02:05")]
    public void A_duration_reads_like_a_clock(int seconds, string text) =>
        Assert.Equal(text, ProgressText.Duration(TimeSpan.FromSeconds(seconds)));
}
