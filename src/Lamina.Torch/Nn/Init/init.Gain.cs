namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Initialisers: they overwrite a tensor outside of autograd and return it.</summary>
        public static partial class init
        {
            /// <summary>The function behind a layer, for <see cref="calculate_gain"/>.</summary>
            public enum NonlinearityType
            {
                /// <summary>None.</summary>
                Linear = 0,

                /// <summary>None; a convolution along one dimension.</summary>
                Conv1D = 1,

                /// <summary>None; a convolution along two dimensions.</summary>
                Conv2D = 2,

                /// <summary>None; a convolution along three dimensions.</summary>
                Conv3D = 3,

                /// <summary>None; a transposed convolution along one dimension.</summary>
                ConvTranspose1D = 4,

                /// <summary>None; a transposed convolution along two dimensions.</summary>
                ConvTranspose2D = 5,

                /// <summary>None; a transposed convolution along three dimensions.</summary>
                ConvTranspose3D = 6,

                /// <summary>The logistic function.</summary>
                Sigmoid = 7,

                /// <summary>The hyperbolic tangent.</summary>
                Tanh = 8,

                /// <summary>max(x, 0).</summary>
                ReLU = 9,

                /// <summary>A ReLU with a slope below zero.</summary>
                LeakyReLU = 10,
            }

            /// <summary>Which fan the variance is divided by.</summary>
            public enum FanInOut
            {
                /// <summary>Inputs of an output: keeps the variance of the forward signal.</summary>
                FanIn = 0,

                /// <summary>Outputs of an input: keeps the variance of the gradient.</summary>
                FanOut = 1,
            }

            /// <summary>The factor on the standard deviation for a layer before this function: 1, 5/3 for tanh, √2 for ReLU.</summary>
            /// <param name="nonlinearity">The function.</param>
            /// <param name="param">The slope of <see cref="NonlinearityType.LeakyReLU"/>.</param>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3.0,
                NonlinearityType.ReLU => Math.Sqrt(2.0),
                NonlinearityType.LeakyReLU => Math.Sqrt(2.0 / (1 + (param * param))),
                _ => 1.0,
            };

            /// <summary>How many inputs an output has and how many outputs an input, from a weight [out, in, kernel…].</summary>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2)
                    throw new ArgumentException("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions");

                var kernel = 1L;
                foreach (var size in shape.AsSpan(2))
                    kernel *= size;
                return (shape[1] * kernel, shape[0] * kernel);
            }
        }
    }
}
