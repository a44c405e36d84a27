using System;
using System.Linq;

namespace Lamina.Compiler.Recipes;

/// <summary>How the weights move: PyTorch's optimizer of that name.</summary>
/// <param name="Written">As the user wrote it.</param>
/// <param name="Rate">The learning rate that schedules start from.</param>
/// <param name="Regularisation">Which tensors decay, and how gradients are limited.</param>
public abstract record Optimizer(string Written, double Rate, Regularisation Regularisation)
{
    /// <summary>As written, but without the rate, which is what has no name: <c>Sgd(Momentum = 0.9)</c>. The order of the options is one.</summary>
    public string Rule
    {
        get
        {
            var open = Written.IndexOf('(');
            if (open < 0) return Written;
            var arguments = Written.Substring(open + 1, Written.Length - open - 2).Split([", "], StringSplitOptions.None);
            var options = string.Join(", ", arguments.Where(argument => argument.Contains(" = ")).OrderBy(option => option, StringComparer.Ordinal));
            return Written.Substring(0, open) + (options.Length == 0 ? "" : $"({options})");
        }
    }
}

/// <param name="Decay">The weight decay.</param>
/// <param name="DecayNorms">Factors and offsets of norms decay as well.</param>
/// <param name="DecayBiases">Biases decay as well.</param>
/// <param name="ClipNorm">The largest norm of all gradients together, or null.</param>
/// <param name="ClipValue">The largest absolute value of a gradient's number, or null.</param>
public sealed record Regularisation(double Decay, bool DecayNorms, bool DecayBiases, double? ClipNorm, double? ClipValue);

/// <summary>Stochastic gradient descent (Sutskever et al. 2013 for momentum).</summary>
public sealed record Sgd(string Written, double Rate, Regularisation Regularisation, double Momentum, double Dampening, bool Nesterov, bool RateInVelocity)
    : Optimizer(Written, Rate, Regularisation);

/// <summary>Adam (Kingma &amp; Ba 2015), in PyTorch's form: weight decay is L2.</summary>
public sealed record Adam(string Written, double Rate, Regularisation Regularisation, double Beta1, double Beta2, double Epsilon, bool EpsilonHat, bool AmsGrad)
    : Optimizer(Written, Rate, Regularisation);

/// <summary>Adam with decoupled decay (Loshchilov &amp; Hutter 2019).</summary>
public sealed record AdamW(string Written, double Rate, Regularisation Regularisation, double Beta1, double Beta2, double Epsilon, bool EpsilonHat, bool AmsGrad)
    : Optimizer(Written, Rate, Regularisation);

/// <summary>Adam with the maximum norm (Kingma &amp; Ba 2015, section 7.1).</summary>
public sealed record Adamax(string Written, double Rate, Regularisation Regularisation, double Beta1, double Beta2, double Epsilon)
    : Optimizer(Written, Rate, Regularisation);

/// <summary>Adam with Nesterov's momentum (Dozat 2016).</summary>
public sealed record NAdam(string Written, double Rate, Regularisation Regularisation, double Beta1, double Beta2, double Epsilon, double MomentumDecay)
    : Optimizer(Written, Rate, Regularisation);

/// <summary>RMSProp (Tieleman &amp; Hinton 2012).</summary>
public sealed record RmsProp(string Written, double Rate, Regularisation Regularisation, double Rho, double Momentum, double Epsilon, bool EpsilonUnderRoot, bool Centered)
    : Optimizer(Written, Rate, Regularisation);

/// <summary>Adagrad (Duchi et al. 2011).</summary>
public sealed record Adagrad(string Written, double Rate, Regularisation Regularisation, double RateDecay, double InitialAccumulator, double Epsilon, bool EpsilonUnderRoot)
    : Optimizer(Written, Rate, Regularisation);

/// <summary>Adadelta (Zeiler 2012).</summary>
public sealed record Adadelta(string Written, double Rate, Regularisation Regularisation, double Rho, double Epsilon)
    : Optimizer(Written, Rate, Regularisation);

/// <summary>A class of the user's that implements IOptimizerFactory.</summary>
/// <param name="Written">As the user wrote it.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="Regularisation">Which tensors decay, and how gradients are limited.</param>
/// <param name="Type">The class, from <c>global::</c>.</param>
public sealed record OwnOptimizer(string Written, double Rate, Regularisation Regularisation, string Type)
    : Optimizer(Written, Rate, Regularisation);
