using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor eq(Tensor target) => Aten.Eq.Call(this, target);

        public Tensor eq(Scalar target) => Aten.EqScalar.Call(this, target);

        public Tensor ne(Tensor target) => Aten.Ne.Call(this, target);

        public Tensor ne(Scalar target) => Aten.NeScalar.Call(this, target);

        public Tensor ge(Tensor target) => Aten.Ge.Call(this, target);

        public Tensor ge(Scalar target) => Aten.GeScalar.Call(this, target);

        public Tensor gt(Tensor target) => Aten.Gt.Call(this, target);

        public Tensor gt(Scalar target) => Aten.GtScalar.Call(this, target);

        public Tensor le(Tensor target) => Aten.Le.Call(this, target);

        public Tensor le(Scalar target) => Aten.LeScalar.Call(this, target);

        public Tensor lt(Tensor target) => Aten.Lt.Call(this, target);

        public Tensor lt(Scalar target) => Aten.LtScalar.Call(this, target);

        /// <summary>Element by element, like <see cref="eq(Tensor)"/>.</summary>
        public Tensor equal(Tensor target) => eq(target);

        /// <summary>Whether all elements are equal within <c>atol + rtol · |target|</c>.</summary>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            Aten.Allclose.CallBool(this, target, rtol, atol, equal_nan);

        public Tensor isinf() => Aten.Isinf.Call(this);

        public Tensor isfinite() => Aten.Isfinite.Call(this);

        public Tensor isnan() => Aten.Isnan.Call(this);

        public Tensor masked_fill(Tensor mask, Scalar value) => Aten.MaskedFill.Call(this, mask, value);

        public Tensor masked_fill_(Tensor mask, Scalar value) => InPlace(Aten.MaskedFillInPlace, mask, value);

        /// <summary>This tensor's elements where the condition holds, the other's elsewhere.</summary>
        public Tensor where(Tensor condition, Tensor y) => Aten.Where.Call(condition, this, y);
    }
}
