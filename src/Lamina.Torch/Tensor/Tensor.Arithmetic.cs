using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor abs() => Aten.Abs.Call(this);

        public Tensor neg() => Aten.Neg.Call(this);

        public Tensor exp() => Aten.Exp.Call(this);

        public Tensor log() => Aten.Log.Call(this);

        public Tensor sqrt() => Aten.Sqrt.Call(this);

        public Tensor sqrt_() => InPlace(Aten.SqrtInPlace);

        public Tensor rsqrt() => Aten.Rsqrt.Call(this);

        public Tensor square() => Aten.Square.Call(this);

        public Tensor reciprocal() => Aten.Reciprocal.Call(this);

        public Tensor sign() => Aten.Sign.Call(this);

        public Tensor round(long decimals = 0) => decimals == 0 ? Aten.Round.Call(this) : Aten.RoundDecimals.Call(this, decimals);

        public Tensor add(Tensor target) => Aten.Add.Call(this, target);

        public Tensor add(Tensor target, Scalar alpha) => Aten.Add.Call(this, target, alpha);

        public Tensor add(Scalar scalar) => Aten.AddScalar.Call(this, scalar);

        public Tensor add(Scalar scalar, Scalar alpha) => Aten.AddScalar.Call(this, scalar, alpha);

        public Tensor add_(Tensor target) => InPlace(Aten.AddInPlace, target);

        public Tensor add_(Tensor target, Scalar alpha) => InPlace(Aten.AddInPlace, target, alpha);

        public Tensor add_(Scalar scalar) => InPlace(Aten.AddScalarInPlace, scalar);

        public Tensor add_(Scalar scalar, Scalar alpha) => InPlace(Aten.AddScalarInPlace, scalar, alpha);

        public Tensor sub(Tensor target) => Aten.Sub.Call(this, target);

        public Tensor sub(Scalar target) => Aten.SubScalar.Call(this, target);

        public Tensor sub_(Tensor target) => InPlace(Aten.SubInPlace, target);

        public Tensor sub_(Scalar target) => InPlace(Aten.SubScalarInPlace, target);

        public Tensor mul(Tensor target) => Aten.Mul.Call(this, target);

        public Tensor mul(Scalar target) => Aten.MulScalar.Call(this, target);

        public Tensor mul_(Tensor target) => InPlace(Aten.MulInPlace, target);

        public Tensor mul_(Scalar target) => InPlace(Aten.MulScalarInPlace, target);

        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None ? Aten.Div.Call(this, target) : Aten.DivMode.Call(this, target, rounding_mode.ToString());

        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None
                ? Aten.DivScalar.Call(this, target)
                : Aten.DivScalarMode.Call(this, target, rounding_mode.ToString());

        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None
                ? InPlace(Aten.DivInPlace, target)
                : InPlace(Aten.DivModeInPlace, target, rounding_mode.ToString());

        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            rounding_mode == RoundingMode.None
                ? InPlace(Aten.DivScalarInPlace, target)
                : InPlace(Aten.DivScalarModeInPlace, target, rounding_mode.ToString());

        public Tensor floor_divide(Tensor other) => Aten.FloorDivide.Call(this, other);

        public Tensor floor_divide(Scalar other) => Aten.FloorDivideScalar.Call(this, other);

        public Tensor remainder(Tensor target) => Aten.Remainder.Call(this, target);

        public Tensor remainder(Scalar scalar) => Aten.RemainderScalar.Call(this, scalar);

        public Tensor pow(Tensor exponent) => Aten.Pow.Call(this, exponent);

        public Tensor pow(Scalar exponent) => Aten.PowScalar.Call(this, exponent);

        public Tensor pow_(Tensor exponent) => InPlace(Aten.PowInPlace, exponent);

        public Tensor pow_(Scalar exponent) => InPlace(Aten.PowScalarInPlace, exponent);

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.Addcdiv.Call(this, tensor1, tensor2, value);

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Aten.Addcdiv.Call(this, tensor1, tensor2);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => InPlace(Aten.AddcdivInPlace, tensor1, tensor2, value);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => InPlace(Aten.AddcdivInPlace, tensor1, tensor2);

        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.Addcmul.Call(this, tensor1, tensor2, value);

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => InPlace(Aten.AddcmulInPlace, tensor1, tensor2, value);

        public Tensor lerp(Tensor end, Tensor weight) => Aten.Lerp.Call(this, end, weight);

        public Tensor lerp_(Tensor end, Tensor weight) => InPlace(Aten.LerpInPlace, end, weight);

        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Aten.Clamp.Call(this, min, max);

        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Aten.ClampTensor.Call(this, min, max);

        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => InPlace(Aten.ClampInPlace, min, max);

        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => InPlace(Aten.ClampTensorInPlace, min, max);

        public Tensor maximum(Tensor other) => Aten.Maximum.Call(this, other);

        public Tensor minimum(Tensor other) => Aten.Minimum.Call(this, other);

        /// <summary>The real parts: a view for a complex tensor, the tensor itself for a real one.</summary>
        public Tensor real => Aten.Real.Call(this);

        /// <summary>The imaginary parts of a complex tensor.</summary>
        public Tensor imag => Aten.Imag.Call(this);

        private Tensor InPlace(Op op)
        {
            op.Run(this);
            return this;
        }

        private Tensor InPlace(Op op, Arg first)
        {
            op.Run(this, first);
            return this;
        }

        private Tensor InPlace(Op op, Arg first, Arg second)
        {
            op.Run(this, first, second);
            return this;
        }

        private Tensor InPlace(Op op, Arg first, Arg second, Arg third)
        {
            op.Run(this, first, second, third);
            return this;
        }
    }
}
