using System.Diagnostics;
using Lamina.Compiler;
using Lamina.Generators;

namespace Lamina.CodeFixes.Tests;

/// <summary>The fixes without an editor: a project of faulty networks before and after one run of <c>dotnet format</c>.</summary>
public sealed class FormatTests : IDisposable
{
    private const string Convolutional = """
        [Network, Input(3, 32, 32), Classes(10)]
        [Conv2D(32, 3), BatchNorm, ReLU, MaxPool2D(2)]
        [Dense(64), Dense(10), Softmax]                         // the head
        [CrossEntropy, Adam(0.1)]
        public partial class Convolutional;
        """;

    private const string Perceptron = """
        [Network, Input(20), Classes(10)]
        [Dense(30)] // hidden
        [Dense(10)]
        [CrossEntropy]
        [Sgd(3)]
        public partial class Perceptron;
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lamina-format");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void One_run_repairs_what_each_of_several_rules_found_in_each_file()
    {
        Write("Faulty.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <Using Include="Lamina" />
                <Reference Include="{PathOf<MnistImage>()};{PathOf<NetworkAttribute>()};{PathOf<TorchSharp.torch.Tensor>()}" />
                <Analyzer Include="{PathOf<NetworkGenerator>()};{PathOf<CompiledNetwork>()};{PathOf<RepairFixProvider>()}" />
              </ItemGroup>
            </Project>
            """);
        Write("Convolutional.cs", Convolutional);
        Write("Perceptron.cs", Perceptron);

        Run("restore");
        Run("format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", "LAM2002", "LAM2003", "LAM2015", "LAM3005", "LAM3012");

        Assert.Equal(
            Convolutional
                .Replace("Conv2D(32, 3)", "Conv2D(32, 3, Bias = false)", StringComparison.Ordinal)
                .Replace("Dense(64), Dense(10), Softmax", "Flatten, Dense(64), ReLU, Dense(10)", StringComparison.Ordinal)
                .Replace("0.1", "0.001", StringComparison.Ordinal),
            Read("Convolutional.cs"));
        Assert.Equal(
            Perceptron.Replace("// hidden", "// hidden\n[ReLU]", StringComparison.Ordinal).Replace("Sgd(3)", "Sgd(0.01)", StringComparison.Ordinal),
            Read("Perceptron.cs"));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    private string Read(string name) => File.ReadAllText(Path.Combine(folder.FullName, name)).TrimEnd();

    private void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var log = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, log);
    }

    private static string PathOf<T>() => typeof(T).Assembly.Location;
}
