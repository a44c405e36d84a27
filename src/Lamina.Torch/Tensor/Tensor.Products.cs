using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor matmul(Tensor target) => Aten.Matmul.Call(this, target);

        public Tensor mm(Tensor target) => Aten.Mm.Call(this, target);

        public Tensor bmm(Tensor batch2) => Aten.Bmm.Call(this, batch2);
    }
}
