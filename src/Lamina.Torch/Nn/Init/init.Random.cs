using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // As in 0.106.0 all of these draw from the default generator; the `generator` parameters of three of them are not used there
        // either. For a generator of one's own: Tensor.uniform_ and Tensor.normal_.
        public static partial class init
        {
            private static readonly Op ErfOp = new("aten::erf");
            private static readonly Op ErfinvInPlaceOp = new("aten::erfinv_");

            /// <summary>Uniform in [low, high), from the default generator.</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null)
            {
                _ = generator;
                using (no_grad())
                    return tensor.uniform_(low, high);
            }

            /// <summary>Normal, from the default generator.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null)
            {
                _ = generator;
                using (no_grad())
                    return tensor.normal_(mean, std);
            }

            /// <summary>Normal, limited to [a, b] by drawing through the inverse distribution function, from the default generator.</summary>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2, Generator? generator = null)
            {
                _ = generator;
                using (no_grad())
                {
                    var lower = NormalDistribution((a - mean) / std);
                    var upper = NormalDistribution((b - mean) / std);
                    tensor.uniform_((2 * lower) - 1, (2 * upper) - 1);
                    ErfinvInPlaceOp.Run(tensor);
                    tensor.mul_(std * Math.Sqrt(2.0)).add_(mean).clamp_((Scalar)a, (Scalar)b);
                }

                return tensor;
            }

            /// <summary>He's initialisation: uniform with variance gain² / fan, the gain for a leaky ReLU of slope <paramref name="a"/>.</summary>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3.0) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>He's initialisation: normal with variance gain² / fan, the gain for a leaky ReLU of slope <paramref name="a"/>.</summary>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            /// <summary>Glorot's initialisation: uniform with variance 2·gain² / (fan in + fan out).</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                var bound = Math.Sqrt(3.0) * (gain * Math.Sqrt(2.0 / (fanIn + fanOut)));
                return uniform_(tensor, -bound, bound);
            }

            /// <inheritdoc cref="xavier_uniform_"/>
            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1) => xavier_uniform_(tensor, gain);

            /// <summary>In 0.106.0 the same as <see cref="xavier_uniform_"/>, in spite of its name: uniform, of the same variance.</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1) => xavier_uniform_(tensor, gain);

            /// <inheritdoc cref="xavier_normal_"/>
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1) => xavier_normal_(tensor, gain);

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            private static double NormalDistribution(double x)
            {
                using var argument = torch.tensor(x / Math.Sqrt(2.0));
                using var erf = ErfOp.Call(argument);
                return (1.0 + erf.ToDouble()) / 2.0;
            }
        }
    }
}
