using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            private static readonly Op QrOp = new("aten::linalg_qr");
            private static readonly Op DiagonalOp = new("aten::diag");
            private static readonly Op IndexFillOp = new("aten::index_fill_", "int_Scalar");
            private static readonly Op RandpermOp = new("aten::randperm");

            /// <summary>Ones.</summary>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Zeros.</summary>
            public static Tensor zeros_(Tensor tensor)
            {
                using (no_grad())
                    return tensor.zero_();
            }

            /// <summary>One value everywhere.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val)
            {
                using (no_grad())
                    return tensor.fill_(val);
            }

            /// <summary>The identity matrix [n, m].</summary>
            /// <exception cref="ArgumentException">The tensor is not a matrix.</exception>
            public static Tensor eye_(Tensor tensor)
            {
                CheckDimensions(tensor, tensor.dim() == 2, "Only tensors with 2 dimensions are supported");
                using (no_grad())
                {
                    using var identity = eye(tensor.size(0), tensor.size(1), tensor.dtype, tensor.device);
                    return tensor.copy_(identity);
                }
            }

            /// <summary>The convolution that passes as many channels as it can through unchanged, [out, in, kernel…].</summary>
            /// <exception cref="ArgumentException">The tensor has not 3, 4 or 5 dimensions.</exception>
            public static Tensor dirac_(Tensor tensor)
            {
                CheckDimensions(tensor, tensor.dim() is >= 3 and <= 5, "Only tensors with 3, 4, or 5 dimensions are supported");
                var shape = tensor.shape;
                using (no_grad())
                {
                    tensor.zero_();
                    for (var channel = 0L; channel < Math.Min(shape[0], shape[1]); channel++)
                    {
                        var centre = Centre(tensor, channel);
                        centre.fill_(1);
                        centre.Dispose();
                    }
                }

                return tensor;
            }

            /// <summary>A random (semi-)orthogonal matrix times gain; dimensions behind the first count as one.</summary>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1)
            {
                CheckDimensions(tensor, tensor.dim() >= 2, "Only tensors with 2 or more dimensions are supported");
                var rows = tensor.size(0);
                var columns = rows == 0 ? 0 : tensor.numel() / rows;
                using (no_grad())
                {
                    using var drawn = empty([rows, columns], tensor.dtype, tensor.device).normal_(0, 1);
                    using var tall = rows < columns ? drawn.t() : drawn.alias();
                    var (q, r) = QrOp.Call2(tall);
                    using var diagonal = DiagonalOp.Call(r, 0);
                    using var signs = diagonal.sign();
                    q.mul_(signs);
                    using var result = rows < columns ? q.t() : q.alias();
                    using var viewed = result.reshape(tensor.shape);
                    tensor.copy_(viewed).mul_(gain);
                    q.Dispose();
                    r.Dispose();
                }

                return tensor;
            }

            /// <summary>Normal with mean 0, and in each column the given share of zeros.</summary>
            /// <exception cref="ArgumentException">The tensor is not a matrix.</exception>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                CheckDimensions(tensor, tensor.dim() == 2, "Only tensors with 2 dimensions are supported");
                var (rows, columns) = (tensor.size(0), tensor.size(1));
                var zeros = (long)Math.Ceiling(sparsity * rows);
                using (no_grad())
                {
                    tensor.normal_(0, std);
                    for (var column = 0L; column < columns; column++)
                    {
                        using var order = RandpermOp.Call(rows);
                        using var chosen = order.narrow(0, 0, zeros);
                        using var target = tensor.select(1, column);
                        IndexFillOp.Run(target, 0, chosen, 0.0);
                    }
                }

                return tensor;
            }

            private static Tensor Centre(Tensor tensor, long channel)
            {
                var element = tensor.select(0, channel);
                for (var remaining = element.dim(); remaining > 0; remaining = element.dim())
                {
                    var index = remaining == tensor.dim() - 1 ? channel : element.size(0) / 2;
                    var inner = element.select(0, index);
                    element.Dispose();
                    element = inner;
                }

                return element;
            }

            private static void CheckDimensions(Tensor tensor, bool supported, string rule)
            {
                if (!supported)
                    throw new ArgumentException($"{rule}, got {tensor.dim()}");
            }
        }
    }
}
