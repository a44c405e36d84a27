using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Lamina.Compiler;
using Lamina.Generators.Tests.Harness;

namespace Lamina.Generators.Tests;

/// <summary>The whole way of the report: msbuild, csc, the page beside the assembly. The project is made of the networks that people posted.</summary>
public sealed class ReportBuildTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lamina-report");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_build_that_asks_for_it_writes_a_page_with_all_networks_and_all_warnings()
    {
        WriteProject($"{Samples.Folder}/02-Zoo/Reports/*.cs");
        Build();
        Assert.Empty(Pages());

        var log = Build("-p:LaminaReport=true");
        var page = WebUtility.HtmlDecode(File.ReadAllText(Assert.Single(Pages())));
        var networks = Samples.Networks("02-Zoo/Reports").SelectMany(file => Regex.Matches(file, @"\[Network.*?partial class (\w+)", RegexOptions.Singleline)).Select(match => match.Groups[1].Value).ToList();
        Assert.InRange(networks.Count, 10, 100);
        Assert.All(networks, network => Assert.Contains($"<h2 id=\"{network}\">", page, StringComparison.Ordinal));

        var warnings = Regex.Matches(log, @"warning (LAM\d+): (.*?) \(\S*/Checking/Rules/").Select(match => $"{match.Groups[1].Value}</a> {match.Groups[2].Value} ").Distinct().ToList();
        Assert.InRange(warnings.Count, 10, 100);
        Assert.All(warnings, warning => Assert.Contains(warning, page, StringComparison.Ordinal));
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_fails_writes_its_page_with_the_errors_and_not_where_C_sharp_could_not_be_read()
    {
        WriteProject("none/*.cs");
        Write("Net.cs", "[Network, Input(1, 8, 8), Classes(10), MaxPool2D(9), Flatten, Dense(10)] public partial class Net;");
        Assert.Contains("error LAM1002", Fail("-p:LaminaReport=true"), StringComparison.Ordinal);
        var page = Assert.Single(Pages());
        var text = File.ReadAllText(page);
        Assert.Contains("LAM1002</a> pool1: window 9×9 does not fit the 8×8 map", WebUtility.HtmlDecode(text), StringComparison.Ordinal);

        Write("Unreadable.cs", "public class {");
        File.AppendAllText(page, "as it was");
        Fail("-p:LaminaReport=true");
        Assert.Equal(text + "as it was", File.ReadAllText(page));
    }

    private void WriteProject(string files) => Write("Posted.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <Import Project="{Samples.Folder}/../src/Lamina/Lamina.props" />
              <ItemGroup>
                <Compile Include="{files}" />
                <Reference Include="{PathOf<MnistImage>()};{PathOf<NetworkAttribute>()};{PathOf<TorchSharp.torch.Tensor>()}" />
                <Analyzer Include="{PathOf<NetworkGenerator>()};{PathOf<CompiledNetwork>()}" />
              </ItemGroup>
              <Import Project="{Samples.Folder}/../src/Lamina/Lamina.targets" />
            </Project>
            """);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    private string[] Pages() => [.. folder.GetFiles("*.report.html", SearchOption.AllDirectories).Select(file => file.FullName)];

    private string Build(params string[] options)
    {
        var (succeeds, log) = Run(options);
        Assert.True(succeeds, log);
        return log;
    }

    private string Fail(params string[] options)
    {
        var (succeeds, log) = Run(options);
        Assert.False(succeeds, log);
        return log;
    }

    private (bool Succeeds, string Log) Run(string[] options)
    {
        var start = new ProcessStartInfo("dotnet", ["build", "-v", "m", "-nologo", "-nodeReuse:false", .. options]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var log = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode == 0, log);
    }

    private static string PathOf<T>() => typeof(T).Assembly.Location;
}
