using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class SGD
{
    /// <summary>The numbers of a group; null means the optimizer's default.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Share of the last direction in the next.</summary>
        internal double? momentum;

        /// <summary>Share of the gradient left out of the momentum.</summary>
        internal double? dampening;

        /// <summary>Factor on the parameter that is added to its gradient.</summary>
        internal double? weight_decay;

        /// <summary>Whether the gradient is taken ahead of the momentum.</summary>
        internal bool? nesterov;

        /// <summary>Whether the objective is maximized.</summary>
        internal bool? maximize;

        /// <summary>Options to be filled.</summary>
        public Options()
        {
        }

        internal override void Visit(IOptionVisitor visitor, OptimizerOptions other)
        {
            var from = (Options)other;
            visitor.Number(ref momentum, from.momentum);
            visitor.Number(ref dampening, from.dampening);
            visitor.Number(ref weight_decay, from.weight_decay);
            visitor.Switch(ref nesterov, from.nesterov);
            visitor.Switch(ref maximize, from.maximize);
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize })
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
