using System.Globalization;
using System.Text.RegularExpressions;

namespace Lamina.Compiler.Tests.Corpus;

/// <summary>What a train line says, as attributes of Lamina's.</summary>
internal static partial class RecipePorting
{
    /// <summary>What stands for values of which is only said that nobody scaled them: pixels, or features of any size.</summary>
    private const string RawPixels = "Min = 0, Max = 255";
    private const string RawFeatures = "Min = -10000, Max = 10000";

    /// <summary>Keys that say nothing of which a rule depends.</summary>
    private static readonly string[] without =
    [
        "epochs", "labels", "max_iter", "iterations", "steps", "gamma_unused", "source", "seed", "note", "shuffle", "augment", "aug", "warmup", "label_smoothing", 
        "patience", "test_iter", "test_interval", "display", "snapshot", "dataset", "val", "split", "workers", "device", "ema", "pretrained",
        "dampening", "amsgrad", "centered", "rho", "alpha", "initial_accumulator", "framework", "beta1", "beta2", "betas", "fp16", "amp", "precision", "samples", "n", "power",
        "gamma", "stepsize", "step", "milestones", "t_max", "bias_init", "class_weight", "verbose", "callbacks", "earlystop", "early_stopping", "accumulate", "iter_size",
    ];

    private static readonly string[] read =
        ["loss", "opt", "lr", "m", "wd", "decay", "nesterov", "batch", "init", "data", "target", "classes", "task", "metric", "policy", "eps", "reduction", "clip"];

    /// <summary>The keys that mean nothing here.</summary>
    public static IEnumerable<string> UnknownKeys(TrainLine line) => line.Keys.Where(key => !read.Contains(key) && !without.Contains(key));

    /// <summary>The declared range of values of <c>data=</c> or <c>target=</c>, or "".</summary>
    public static string Range(string? written, bool isImage)
    {
        switch (written?.ToLowerInvariant())
        {
            case null or "whitened" or "unknown" or "none" or "tokens" or "images" or "random" or "noise": return "";
            case "raw" or "unscaled" or "uint8": return isImage || written == "uint8" ? RawPixels : RawFeatures;
            case "std" or "standardized" or "standardised" or "normalized" or "normalised" or "zscore": return "Mean = 0, Std = 1";
            case "mean-subtracted" or "mean_subtracted" or "mean-sub" or "meansub" or "centered" or "caffe": return "Min = -128, Max = 128";
            case "counts": return "Min = 0, Max = 10000";
            case "bool" or "binary" or "onehot" or "0/1": return "Min = 0, Max = 1";
        }

        if (Interval().Match(written!) is not { Success: true } interval) throw new UnreadableException($"the range {written}");
        return $"Min = {interval.Groups["min"].Value}, Max = {interval.Groups["max"].Value}";
    }

    /// <summary>The initialiser of all kernels, as arguments; "" for Lamina's own.</summary>
    public static string KernelInit(string? written, bool isPyTorch)
    {
        if (isPyTorch || written is null) return "";
        var match = Init().Match(written.ToLowerInvariant());
        var numbers = match.Groups["numbers"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(number => number.Split('=')[^1]).ToArray();
        return match.Groups["name"].Value switch
        {
            "glorot" or "xavier" or "glorot_uniform" or "xavier_uniform" => "KernelInit = Init.GlorotUniform",
            "glorot_normal" or "xavier_normal" => "KernelInit = Init.GlorotNormal",
            "he" or "kaiming" or "he_normal" or "kaiming_normal" or "kaiming_fan_out" or "kaiming_fan_in" or "msra" => "KernelInit = Init.HeNormal",
            "he_uniform" or "kaiming_uniform" => "KernelInit = Init.HeUniform",
            "lecun" or "lecun_normal" or "lecun_uniform" => "KernelInit = Init.LeCunNormal",
            "orthogonal" or "lsuv" => "KernelInit = Init.Orthogonal",
            "normal" or "gaussian" or "random_normal" or "n" => $"KernelInit = Init.Normal, KernelStd = {Number(numbers.LastOrDefault() ?? "0.05")}",
            "truncated_normal" or "trunc_normal" or "truncnormal" => $"KernelInit = Init.TruncatedNormal, KernelStd = {Number(numbers.LastOrDefault() ?? "0.05")}",
            "uniform" or "random_uniform" or "u" when numbers.Length == 2 => $"KernelInit = Init.Uniform, KernelMin = {Number(numbers[0])}, KernelMax = {Number(numbers[1])}",
            "uniform" or "random_uniform" or "u" => Uniform(Number(numbers.LastOrDefault() ?? "0.05")),
            "zeros" or "zero" => "KernelInit = Init.Zeros",
            "ones" or "one" => "KernelInit = Init.Constant, KernelValue = 1",
            "constant" or "const" => $"KernelInit = Init.Constant, KernelValue = {Number(numbers.LastOrDefault() ?? "0")}",
            "pretrained" or "imagenet" or "default" or "mixed" or "unknown" or "none" or "auto" => "",
            _ => throw new UnreadableException($"the initialiser {written}"),
        };
    }

    /// <param name="line">The train line.</param>
    /// <param name="takesLogits">The loss's softmax or sigmoid was part of the drawing and has been left out.</param>
    public static IEnumerable<string> Port(TrainLine line, bool takesLogits)
    {
        var (task, loss) = (line["task"]?.ToLowerInvariant() ?? "", line["loss"]);
        var isMultiLabel = task.Contains("label");
        if (line["classes"] is { } classes && !task.StartsWith("regress", StringComparison.Ordinal)) yield return ClassesAttribute(classes, line["labels"]);
        else if (task.StartsWith("binary", StringComparison.Ordinal)) yield return ClassesAttribute("2", line["labels"]);
        if (isMultiLabel) yield return "MultiLabel";
        if (task.StartsWith("regress", StringComparison.Ordinal) && Range(line["target"], isImage: false) is { Length: > 0 } range) yield return $"Target({range})";
        if (loss is null && line["opt"] is null) yield break;

        yield return loss is null ? "Loss<Unknown>" : Loss(loss.Replace(" ", ""), takesLogits);
        yield return Optimizer(line);
        if (line["batch"] is { } batch && batch != "full") yield return $"Train(BatchSize = {Number(batch)})";
        if (line["decay"] is { } decay) yield return $"InverseTimeDecay({Number(decay)})";
        if (line["metric"] is { } metric && Metric(metric) is { } attribute) yield return attribute;
    }

    /// <summary>Labels that count from 1 are an enum's that does so.</summary>
    private static string ClassesAttribute(string classes, string? labels) =>
        labels is not null && (labels.StartsWith("1..", StringComparison.Ordinal) || labels.StartsWith("[1,", StringComparison.Ordinal)) ? "Classes<FromOne>" : $"Classes({Number(classes)})";

    private static string Loss(string written, bool takesLogits) => written.ToLowerInvariant() switch
    {
        var loss when loss.StartsWith("ce", StringComparison.Ordinal) => "CrossEntropy",
        "cce(logits)" or "scce(logits)" => "CrossEntropy",
        "cce(prob)" or "scce(prob)" or "cce" or "scce" => takesLogits ? "CrossEntropy" : "CategoricalCrossEntropy",
        "bce(logits)" => "BinaryCrossEntropy",
        "bce(prob)" or "bce" => takesLogits ? "BinaryCrossEntropy" : "BinaryCrossEntropy(FromProbabilities = true)",
        "nll" or "nll(logprob)" => "NegativeLogLikelihood",
        "mse" or "l2" or "euclidean" => "MeanSquaredError",
        "mae" or "l1" => "MeanAbsoluteError",
        "huber" or "smoothl1" or "smooth_l1" => "Huber",
        "dice" or "dice(prob)" or "dice(logits)" => "Dice",
        "hinge" => "Hinge",
        "kl" or "kld" => "KLDivergence",
        "none" or "custom" or "other" or "poisson" or "ctc" or "gan" or "triplet" or "contrastive" or "vae" or "elbo" or "focal" => "Loss<Unknown>",
        _ => throw new UnreadableException($"the loss {written}"),
    };

    private static string Optimizer(TrainLine line)
    {
        var (name, rate, decay) = (Word().Match(line["opt"]?.ToLowerInvariant() ?? "none").Value, line["lr"], line["wd"]);
        string[] common = [.. decay is null ? [] : new[] { $"WeightDecay = {Number(decay)}" }, .. line["clip"] is { } clip ? new[] { $"ClipNorm = {Number(clip)}" } : []];
        string[] epsilon = line.Has("fp16") ? [$"Epsilon = {InHalfPrecision(line["eps"] ?? "1e-8")}"] : line["eps"] is { } eps ? [$"Epsilon = {Number(eps)}"] : [];
        string[] momentum = line["m"] is { } m ? [$"Momentum = {Number(m)}"] : [];
        string[] nesterov = line.Has("nesterov") ? ["Nesterov = true"] : [];

        // A rate that the source does not say gets one of which no rule speaks.
        // Lamina's losses are means: under a sum, each step is as many times larger as the batch has samples.
        if (line["reduction"] == "sum" && rate is not null && line["batch"] is { } samples) rate = (Real(rate) * Real(samples)).ToString(CultureInfo.InvariantCulture);
        var usual = (0.01 * (1 - Real(line["m"] ?? "0"))).ToString(CultureInfo.InvariantCulture);
        return name switch
        {
            "sgd" or "momentum" or "nesterov" or "none" or "unknown" => Write("Sgd", rate ?? usual, [.. momentum, .. nesterov, .. common]),
            "adam" or "radam" or "amsgrad" => Write("Adam", rate, [.. epsilon, .. common]),
            "adamw" => Write("AdamW", rate, [.. epsilon, .. common]),
            "adamax" => Write("Adamax", rate, [.. epsilon, .. common]),
            "nadam" => Write("NAdam", rate, [.. epsilon, .. common]),
            "rmsprop" => Write("RmsProp", rate ?? "0.001", [.. momentum, .. epsilon, .. common]),
            "adagrad" => Write("Adagrad", rate ?? "0.01", [.. epsilon, .. common]),
            "adadelta" => Write("Adadelta", rate, [.. epsilon, .. common]),
            "lbfgs" or "lamb" or "lars" or "ftrl" or "rprop" or "lion" or "adafactor" or "custom" => Write("Optimizer<Unknown>", rate ?? "0.01", common),
            _ => throw new UnreadableException($"the optimizer {line["opt"]}"),
        };

        static string Write(string name, string? rate, IEnumerable<string> options)
        {
            var arguments = (rate is null ? [] : new[] { Number(rate) }).Concat(options).ToList();
            return arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments)})";
        }
    }

    private static string? Metric(string written) => written.ToLowerInvariant() switch
    {
        "binary_accuracy" => "BinaryAccuracy",
        "mae" => "Mae",

        // The accuracy comes by itself.
        _ => null,
    };

    /// <summary>Lamina has no half precision: a port has the numbers that the source's machine had, of which the least above 0 is 6e-8.</summary>
    private static string InHalfPrecision(string number) => ((double)(Half)Real(number)).ToString(CultureInfo.InvariantCulture);

    private static string Uniform(string bound) => $"KernelInit = Init.Uniform, KernelMin = -{bound.TrimStart('-')}, KernelMax = {bound.TrimStart('-')}";

    private static string Number(string text)
    {
        _ = Real(text);
        return text;
    }

    private static double Real(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new UnreadableException($"the number {text}");

    [GeneratedRegex("^[a-z]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\[\s*(?<min>-?[\d.e+-]+)\s*,\s*(?<max>-?[\d.e+-]+)\s*\]$")]
    private static partial Regex Interval();

    [GeneratedRegex(@"^(?<name>[a-z_]+)(?:\((?<numbers>.*)\))?$")]
    private static partial Regex Init();
}
