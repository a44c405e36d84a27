using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Lamina;

// What an emitted step is written with.
public abstract partial class TrainerBase
{
    /// <summary>How many batches' gradients have added up since the last update.</summary>
    protected int Collected { get; set; }

    /// <summary>Remembers a step's loss and how many answers were right, on the device: nothing waits for it.</summary>
    protected void Track(Tensor loss, Tensor scores, Target y) => log.Add(loss, scores, Judged(y));

    /// <summary>Compares the targets of outputs that have their own with what their losses read.</summary>
    /// <exception cref="ArgumentException">One is of a kind that they cannot read, or has another number of classes.</exception>
    protected void CheckTargets(params Target[] targets)
    {
        foreach (var (own, given) in Targets.Zip(targets)) own.Check(Summary.Name, "the given one", given.Kind, given.Classes);
    }

    /// <summary>The network's parameters under these keys, in this order; <c>gate1.*</c> stands for all that the module <c>gate1</c> has.</summary>
    protected IReadOnlyList<Parameter> Parameters(params string[] keys)
    {
        var all = Network.named_parameters().ToList();
        var byKey = all.ToDictionary(pair => pair.name, pair => pair.parameter);
        return [.. keys.SelectMany(key => key.EndsWith(".*", StringComparison.Ordinal)
            ? all.Where(pair => pair.name.StartsWith(key[..^1], StringComparison.Ordinal)).Select(pair => pair.parameter)
            : [byKey[key]])];
    }

    /// <summary>Keeps gradients from being computed for these, until the trainer is disposed.</summary>
    protected void Freeze(params string[] keys)
    {
        frozen = [.. Parameters(keys).Where(parameter => parameter.requires_grad)];
        foreach (var parameter in frozen) parameter.requires_grad = false;
    }

    /// <summary>Adds the gradients of L1 and L2 penalties.</summary>
    protected void AddPenalties()
    {
        foreach (var penalty in penalties ??= CreatePenalties()) penalty.AddToGradients();
    }

    /// <summary>Lets go of the gradients: the next ones take their place instead of being added to zeros.</summary>
    protected void ClearGradients()
    {
        foreach (var parameter in learned ??= [.. Optimizer.parameters()]) parameter.grad = null;
    }

    /// <summary>Divides the collected gradients by the number of batches they come from.</summary>
    protected void AverageGradients()
    {
        using var noGradients = no_grad();
        foreach (var parameter in Optimizer.parameters())
            using (var gradient = parameter.grad) gradient?.div_(Collected);
        Collected = 0;
    }

    /// <summary>
    /// Scales the gradients down where the norm of them all together is larger than this, as <c>torch.nn.utils.clip_grad_norm_</c> does (Pascanu et al. 2013). PyTorch's
    /// returns the norm as a number, for which each step would wait for the GPU.
    /// </summary>
    /// <param name="largest">The largest norm that is left as it is.</param>
    protected void ClipGradientNorm(double largest)
    {
        using var noGradients = no_grad();
        using var scope = NewDisposeScope();
        var gradients = Optimizer.parameters().Select(parameter => parameter.grad).OfType<Tensor>().ToList();
        if (gradients.Count == 0) return;
        var norm = stack([.. gradients.Select(gradient => gradient.norm())]).norm();
        var factor = norm.add_(1e-6).reciprocal().mul_(largest).clamp(max: (Scalar)1.0);
        foreach (var gradient in gradients) gradient.mul_(factor);
    }

    /// <summary>A constant where the scores are.</summary>
    protected static Tensor OnDevice(Tensor constant, Tensor scores)
    {
        ArgumentNullException.ThrowIfNull(constant);
        ArgumentNullException.ThrowIfNull(scores);
        return constant.device_type == scores.device_type ? constant : constant.to(scores.device);
    }
}
