namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Something with a learning rate.</summary>
        public interface ILearningRateController
        {
            /// <summary>The rate of the next step.</summary>
            double LearningRate { get; set; }

            /// <summary>The rate that schedules start from.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>Something with a momentum.</summary>
        public interface IMomentum
        {
            /// <summary>Share of the last direction in the next.</summary>
            double Momentum { get; set; }
        }

        /// <summary>Something with the two rates of Adam's kind.</summary>
        public interface IBetas
        {
            /// <summary>The decay of the averages of gradients and of their squares.</summary>
            (double, double) Betas { get; set; }
        }
    }
}
