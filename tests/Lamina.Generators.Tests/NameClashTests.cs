using System.Reflection;
using Lamina.Generators.Tests.Harness;

namespace Lamina.Generators.Tests;

/// <summary>Lamina's names stand beside TorchSharp's in one file.</summary>
public class NameClashTests
{
    private const string Imports = "using Lamina;\nusing TorchSharp;\nusing TorchSharp.Modules;\nusing static TorchSharp.torch;\n";

    private static readonly Assembly torchSharp = typeof(TorchSharp.torch).Assembly;

    public static TheoryData<string> Assemblies => ["Lamina", "Lamina.Abstractions"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_type_has_the_name_of_one_of_TorchSharps(string assembly)
    {
        var theirs = torchSharp.GetExportedTypes()
            .Where(type => type.IsNested ? type.DeclaringType == typeof(TorchSharp.torch) : type.Namespace is "TorchSharp" or "TorchSharp.Modules")
            .Select(SimpleName)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains("Tensor", theirs);

        Assert.DoesNotContain(TypesOf(assembly), type => theirs.Contains(SimpleName(type)));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_type_can_be_named_where_everything_is_imported(string assembly)
    {
        var uses = TypesOf(assembly).Where(type => !type.IsNested)
            .Select(type => $"_ = typeof({SimpleName(type)}{(type.IsGenericTypeDefinition ? "<" + new string(',', type.GetGenericArguments().Length - 1) + ">" : "")});");

        Assert.Empty(Sources.Compile($"{Imports}class A {{ void M() {{ {string.Join("\n", uses)} }} }}").Errors());
    }

    [Fact]
    public void A_network_can_be_written_where_everything_is_imported() => Assert.Empty(Sources.Compile(
        Imports +
        """
        [Network, Input(3, Any, Any), Classes(10)]
        [Rescale(1 / 255.0), Normalize(0, 1)]
        [Conv2D(8, 3, Padding = Same, KernelInit = Init.HeNormal), BatchNorm, ReLU, LeakyReLU, ELU, SELU, GELU, SiLU, Sigmoid, Tanh, Softmax, Dropout(0.5)]
        [MaxPool2D(2, Padding = Valid), AvgPool2D(2), GlobalMaxPool2D(KeepDims = true), GlobalAvgPool2D, Reshape(2, 4), Flatten, Dense(10)]
        [CrossEntropy, Sgd(0.1), Adam, Train]
        public partial class Net
        {
            public Tensor Half(Tensor x, Device device) => x.to(device) / 2;
        }
        """).Errors());

    private static IEnumerable<Type> TypesOf(string assembly) => Assembly.Load(assembly).GetExportedTypes();

    private static string SimpleName(Type type) => type.Name.Split('`')[0];
}
