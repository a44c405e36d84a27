using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class RMSProp
{
    /// <summary>The numbers of a group; null means the optimizer's default.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Whether the objective is maximized.</summary>
        internal bool? maximize;

        /// <summary>Share of the last direction in the next.</summary>
        internal double? momentum;

        /// <summary>Decay of the average of squares.</summary>
        internal double? alpha;

        /// <summary>Added to the denominator.</summary>
        internal double? eps;

        /// <summary>Factor on the parameter that is added to its gradient.</summary>
        internal double? weight_decay;

        /// <summary>Whether the average of gradients is taken out of that of squares.</summary>
        internal bool? centered;

        /// <summary>Options to be filled.</summary>
        public Options()
        {
        }

        internal override void Visit(IOptionVisitor visitor, OptimizerOptions other)
        {
            var from = (Options)other;
            visitor.Switch(ref maximize, from.maximize);
            visitor.Number(ref momentum, from.momentum);
            visitor.Number(ref alpha, from.alpha);
            visitor.Number(ref eps, from.eps);
            visitor.Number(ref weight_decay, from.weight_decay);
            visitor.Switch(ref centered, from.centered);
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, optim.IMomentum
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double eps = 1E-08, double alpha = 0.99, double weight_decay = 0, double momentum = 0, bool centered = false)
            : base(parameters, new Options { LearningRate = lr, eps = eps, alpha = alpha, weight_decay = weight_decay, momentum = momentum, centered = centered })
        {
        }

        /// <summary>Share of the last direction in the next.</summary>
        public double Momentum
        {
            get => Options.momentum!.Value;
            set => Options.momentum = value;
        }
    }
}
