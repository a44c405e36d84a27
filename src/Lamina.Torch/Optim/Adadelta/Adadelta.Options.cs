namespace TorchSharp.Modules;

public partial class Adadelta
{
    /// <summary>The numbers of a group; null means the optimizer's default.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Decay of the averages.</summary>
        internal double? rho;

        /// <summary>Added to the denominator.</summary>
        internal double? eps;

        /// <summary>Factor on the parameter that is added to its gradient.</summary>
        internal double? weight_decay;

        /// <summary>Whether the objective is maximized.</summary>
        internal bool? maximize;

        /// <summary>Options to be filled.</summary>
        public Options()
        {
        }

        internal override void Visit(IOptionVisitor visitor, OptimizerOptions other)
        {
            var from = (Options)other;
            visitor.Number(ref rho, from.rho);
            visitor.Number(ref eps, from.eps);
            visitor.Number(ref weight_decay, from.weight_decay);
            visitor.Switch(ref maximize, from.maximize);
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1, double rho = 0.9, double eps = 1E-06, double weight_decay = 0, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, rho = rho, eps = eps, weight_decay = weight_decay, maximize = maximize })
        {
        }
    }
}
