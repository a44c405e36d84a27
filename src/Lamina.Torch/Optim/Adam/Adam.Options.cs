using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adam
{
    /// <summary>The numbers of a group; null means the optimizer's default.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Decay of the average of gradients.</summary>
        public double? beta1;

        /// <summary>Decay of the average of their squares.</summary>
        public double? beta2;

        /// <summary>Factor on the parameter that is added to its gradient.</summary>
        public double? weight_decay;

        /// <summary>Added to the denominator.</summary>
        public double? eps;

        /// <summary>Whether the largest average of squares so far is used.</summary>
        public bool? amsgrad;

        /// <summary>Whether the objective is maximized.</summary>
        public bool? maximize;

        /// <summary>Options to be filled.</summary>
        public Options()
        {
        }

        internal override void Visit(IOptionVisitor visitor, OptimizerOptions other)
        {
            var from = (Options)other;
            visitor.Number(ref beta1, from.beta1);
            visitor.Number(ref beta2, from.beta2);
            visitor.Number(ref eps, from.eps);
            visitor.Number(ref weight_decay, from.weight_decay);
            visitor.Switch(ref amsgrad, from.amsgrad);
            visitor.Switch(ref maximize, from.maximize);
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, optim.IBetas
    {
        /// <summary>A group to be filled.</summary>
        public ParamGroup()
        {
        }

        /// <summary>A group; options that are null are the optimizer's defaults.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options)
            : base(parameters, options)
        {
        }

        /// <summary>A group with every option given.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize })
        {
        }

        /// <summary>The decay of the averages of gradients and of their squares.</summary>
        public (double, double) Betas
        {
            get => (Options.beta1!.Value, Options.beta2!.Value);
            set => (Options.beta1, Options.beta2) = value;
        }
    }
}
