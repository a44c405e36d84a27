namespace Lamina.Conformance.Tests.Reference;

/// <summary>The numbers that initialisers need, as <c>Lamina.Init</c> documents them: those of its distribution, and no others.</summary>
internal static class Inits
{
    private static readonly string[] numbers = ["Mean", "Std", "Min", "Max", "Value"];

    public static void Check(Options options)
    {
        foreach (var what in new[] { "Kernel", "Bias" }) Check(options, what);
    }

    private static void Check(Options options, string what)
    {
        string[] normal = ["Normal", "TruncatedNormal"];
        var (isNormal, isUniform) = (normal.Any(kind => options.IsMember(what + "Init", kind)), options.IsMember(what + "Init", "Uniform"));
        string[] needed = isNormal ? ["Std"] : isUniform ? ["Min", "Max"] : options.IsMember(what + "Init", "Constant") ? ["Value"] : [];
        if (numbers.Where(number => options.Has(what + number)).Except(needed).Any(number => !(isNormal && number == "Mean"))) throw new RejectedException($"a number that {what}Init does not have");
        if (needed.FirstOrDefault(number => !options.Has(what + number)) is { } missing) throw new RejectedException($"{what}{missing} is missing");
        if (isNormal) options.Real(what + "Std", null, 0, above: true);
        if (isUniform && options.Real(what + "Min") >= options.Real(what + "Max")) throw new RejectedException($"{what}Min is not below {what}Max");
        if (what == "Bias" && options.IsMember("BiasInit", "Orthogonal")) throw new RejectedException("a bias has no orthogonal rows");
    }
}
