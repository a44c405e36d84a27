namespace TorchSharp.Modules;

public partial class Adagrad
{
    /// <summary>The numbers of a group; null means the optimizer's default.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Decay of the learning rate per step.</summary>
        internal double? lr_decay;

        /// <summary>What the sum of squares starts with.</summary>
        internal double? initial_accumulator_value;

        /// <summary>Added to the denominator.</summary>
        internal double? eps;

        /// <summary>Factor on the parameter that is added to its gradient.</summary>
        internal double? weight_decay;

        /// <summary>Options to be filled.</summary>
        public Options()
        {
        }

        internal override void Visit(IOptionVisitor visitor, OptimizerOptions other)
        {
            var from = (Options)other;
            visitor.Number(ref lr_decay, from.lr_decay);
            visitor.Number(ref initial_accumulator_value, from.initial_accumulator_value);
            visitor.Number(ref eps, from.eps);
            visitor.Number(ref weight_decay, from.weight_decay);
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1E-10)
            : base(parameters, new Options { LearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps })
        {
        }
    }
}
