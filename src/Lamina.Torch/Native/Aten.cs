namespace TorchSharp.Native;

/// <summary>The operators that tensors and factories call, by their names in ATen's schemas.</summary>
internal static class Aten
{
    // Arithmetic
    internal static readonly Op Abs = new("aten::abs");
    internal static readonly Op Neg = new("aten::neg");
    internal static readonly Op Exp = new("aten::exp");
    internal static readonly Op Log = new("aten::log");
    internal static readonly Op Sqrt = new("aten::sqrt");
    internal static readonly Op SqrtInPlace = new("aten::sqrt_");
    internal static readonly Op Rsqrt = new("aten::rsqrt");
    internal static readonly Op Square = new("aten::square");
    internal static readonly Op Reciprocal = new("aten::reciprocal");
    internal static readonly Op Sign = new("aten::sign");
    internal static readonly Op Round = new("aten::round");
    internal static readonly Op RoundDecimals = new("aten::round", "decimals");
    internal static readonly Op Add = new("aten::add", "Tensor");
    internal static readonly Op AddScalar = new("aten::add", "Scalar");
    internal static readonly Op AddInPlace = new("aten::add_", "Tensor");
    internal static readonly Op AddScalarInPlace = new("aten::add_", "Scalar");
    internal static readonly Op Sub = new("aten::sub", "Tensor");
    internal static readonly Op SubScalar = new("aten::sub", "Scalar");
    internal static readonly Op SubInPlace = new("aten::sub_", "Tensor");
    internal static readonly Op SubScalarInPlace = new("aten::sub_", "Scalar");
    internal static readonly Op RsubScalar = new("aten::rsub", "Scalar");
    internal static readonly Op Mul = new("aten::mul", "Tensor");
    internal static readonly Op MulScalar = new("aten::mul", "Scalar");
    internal static readonly Op MulInPlace = new("aten::mul_", "Tensor");
    internal static readonly Op MulScalarInPlace = new("aten::mul_", "Scalar");
    internal static readonly Op Div = new("aten::div", "Tensor");
    internal static readonly Op DivScalar = new("aten::div", "Scalar");
    internal static readonly Op DivInPlace = new("aten::div_", "Tensor");
    internal static readonly Op DivScalarInPlace = new("aten::div_", "Scalar");
    internal static readonly Op DivMode = new("aten::div", "Tensor_mode");
    internal static readonly Op DivScalarMode = new("aten::div", "Scalar_mode");
    internal static readonly Op DivModeInPlace = new("aten::div_", "Tensor_mode");
    internal static readonly Op DivScalarModeInPlace = new("aten::div_", "Scalar_mode");
    internal static readonly Op FloorDivide = new("aten::floor_divide");
    internal static readonly Op FloorDivideScalar = new("aten::floor_divide", "Scalar");
    internal static readonly Op Remainder = new("aten::remainder", "Tensor");
    internal static readonly Op RemainderScalar = new("aten::remainder", "Scalar");
    internal static readonly Op Pow = new("aten::pow", "Tensor_Tensor");
    internal static readonly Op PowScalar = new("aten::pow", "Tensor_Scalar");
    internal static readonly Op PowInPlace = new("aten::pow_", "Tensor");
    internal static readonly Op PowScalarInPlace = new("aten::pow_", "Scalar");
    internal static readonly Op Addcdiv = new("aten::addcdiv");
    internal static readonly Op AddcdivInPlace = new("aten::addcdiv_");
    internal static readonly Op Addcmul = new("aten::addcmul");
    internal static readonly Op AddcmulInPlace = new("aten::addcmul_");
    internal static readonly Op Lerp = new("aten::lerp", "Tensor");
    internal static readonly Op LerpInPlace = new("aten::lerp_", "Tensor");
    internal static readonly Op Clamp = new("aten::clamp");
    internal static readonly Op ClampTensor = new("aten::clamp", "Tensor");
    internal static readonly Op ClampInPlace = new("aten::clamp_");
    internal static readonly Op ClampTensorInPlace = new("aten::clamp_", "Tensor");
    internal static readonly Op Maximum = new("aten::maximum");
    internal static readonly Op Minimum = new("aten::minimum");
    internal static readonly Op BitwiseAnd = new("aten::bitwise_and", "Tensor");
    internal static readonly Op BitwiseOr = new("aten::bitwise_or", "Tensor");
    internal static readonly Op BitwiseXor = new("aten::bitwise_xor", "Tensor");
    internal static readonly Op BitwiseNot = new("aten::bitwise_not");
    internal static readonly Op Real = new("aten::real");
    internal static readonly Op Imag = new("aten::imag");

    // Comparison
    internal static readonly Op Eq = new("aten::eq", "Tensor");
    internal static readonly Op EqScalar = new("aten::eq", "Scalar");
    internal static readonly Op Ne = new("aten::ne", "Tensor");
    internal static readonly Op NeScalar = new("aten::ne", "Scalar");
    internal static readonly Op Ge = new("aten::ge", "Tensor");
    internal static readonly Op GeScalar = new("aten::ge", "Scalar");
    internal static readonly Op Gt = new("aten::gt", "Tensor");
    internal static readonly Op GtScalar = new("aten::gt", "Scalar");
    internal static readonly Op Le = new("aten::le", "Tensor");
    internal static readonly Op LeScalar = new("aten::le", "Scalar");
    internal static readonly Op Lt = new("aten::lt", "Tensor");
    internal static readonly Op LtScalar = new("aten::lt", "Scalar");
    internal static readonly Op Allclose = new("aten::allclose");
    internal static readonly Op Isinf = new("aten::isinf");
    internal static readonly Op Isfinite = new("aten::isfinite");
    internal static readonly Op Isnan = new("aten::isnan");
    internal static readonly Op MaskedFill = new("aten::masked_fill", "Scalar");
    internal static readonly Op MaskedFillInPlace = new("aten::masked_fill_", "Scalar");
    internal static readonly Op Where = new("aten::where", "self");
    internal static readonly Op WhereNonzero = new("aten::where");

    // Reductions
    internal static readonly Op All = new("aten::all");
    internal static readonly Op AllDim = new("aten::all", "dim");
    internal static readonly Op Any = new("aten::any");
    internal static readonly Op AnyDim = new("aten::any", "dim");
    internal static readonly Op Argmax = new("aten::argmax");
    internal static readonly Op Argmin = new("aten::argmin");
    internal static readonly Op CountNonzero = new("aten::count_nonzero");
    internal static readonly Op CountNonzeroDim = new("aten::count_nonzero", "dim_IntList");
    internal static readonly Op Max = new("aten::max");
    internal static readonly Op MaxOther = new("aten::max", "other");
    internal static readonly Op MaxDim = new("aten::max", "dim");
    internal static readonly Op Min = new("aten::min");
    internal static readonly Op MinOther = new("aten::min", "other");
    internal static readonly Op MinDim = new("aten::min", "dim");
    internal static readonly Op Mean = new("aten::mean");
    internal static readonly Op MeanDim = new("aten::mean", "dim");
    internal static readonly Op Sum = new("aten::sum");
    internal static readonly Op SumDim = new("aten::sum", "dim_IntList");
    internal static readonly Op Std = new("aten::std");
    internal static readonly Op StdDim = new("aten::std", "dim");
    internal static readonly Op Var = new("aten::var");
    internal static readonly Op VarDim = new("aten::var", "dim");
    internal static readonly Op Norm = new("aten::norm", "Scalar");
    internal static readonly Op NormDim = new("aten::norm", "ScalarOpt_dim");
    internal static readonly Op Logsumexp = new("aten::logsumexp");
    internal static readonly Op Cumsum = new("aten::cumsum");
    internal static readonly Op Topk = new("aten::topk");
    internal static readonly Op Sort = new("aten::sort");
    internal static readonly Op SortStable = new("aten::sort", "stable");
    internal static readonly Op Histc = new("aten::histc");
    internal static readonly Op Bincount = new("aten::bincount");
    internal static readonly Op Unique = new("aten::_unique2");
    internal static readonly Op UniqueDim = new("aten::unique_dim");

    // Activations
    internal static readonly Op Relu = new("aten::relu");
    internal static readonly Op ReluInPlace = new("aten::relu_");
    internal static readonly Op Elu = new("aten::elu");
    internal static readonly Op EluInPlace = new("aten::elu_");
    internal static readonly Op Gelu = new("aten::gelu");
    internal static readonly Op GeluInPlace = new("aten::gelu_");
    internal static readonly Op LeakyRelu = new("aten::leaky_relu");
    internal static readonly Op LeakyReluInPlace = new("aten::leaky_relu_");
    internal static readonly Op Selu = new("aten::selu");
    internal static readonly Op SeluInPlace = new("aten::selu_");
    internal static readonly Op Silu = new("aten::silu");
    internal static readonly Op SiluInPlace = new("aten::silu_");
    internal static readonly Op Sigmoid = new("aten::sigmoid");
    internal static readonly Op SigmoidInPlace = new("aten::sigmoid_");
    internal static readonly Op Tanh = new("aten::tanh");
    internal static readonly Op TanhInPlace = new("aten::tanh_");
    internal static readonly Op Softmax = new("aten::softmax", "int");
    internal static readonly Op LogSoftmax = new("aten::log_softmax", "int");

    // Shape
    internal static readonly Op Reshape = new("aten::reshape");
    internal static readonly Op Flatten = new("aten::flatten", "using_ints");
    internal static readonly Op Unflatten = new("aten::unflatten", "int");
    internal static readonly Op Squeeze = new("aten::squeeze");
    internal static readonly Op SqueezeDim = new("aten::squeeze", "dim");
    internal static readonly Op Unsqueeze = new("aten::unsqueeze");
    internal static readonly Op T = new("aten::t");
    internal static readonly Op Transpose = new("aten::transpose", "int");
    internal static readonly Op View = new("aten::view");
    internal static readonly Op ViewAs = new("aten::view_as");
    internal static readonly Op Expand = new("aten::expand");
    internal static readonly Op ExpandAs = new("aten::expand_as");
    internal static readonly Op Repeat = new("aten::repeat");
    internal static readonly Op Tile = new("aten::tile");
    internal static readonly Op Permute = new("aten::permute");
    internal static readonly Op Flip = new("aten::flip");
    internal static readonly Op Narrow = new("aten::narrow");
    internal static readonly Op Slice = new("aten::slice", "Tensor");
    internal static readonly Op Select = new("aten::select", "int");
    internal static readonly Op Split = new("aten::split", "Tensor");
    internal static readonly Op SplitWithSizes = new("aten::split_with_sizes");
    internal static readonly Op Chunk = new("aten::chunk");
    internal static readonly Op Contiguous = new("aten::contiguous");
    internal static readonly Op Cat = new("aten::cat");
    internal static readonly Op Stack = new("aten::stack");
    internal static readonly Op NumpyT = new("aten::numpy_T");
    internal static readonly Op MatrixH = new("aten::matrix_H");
    internal static readonly Op MT = new("aten::mT");
    internal static readonly Op MH = new("aten::mH");

    // Indexing
    internal static readonly Op Index = new("aten::index", "Tensor");
    internal static readonly Op IndexPutInPlace = new("aten::index_put_");
    internal static readonly Op IndexSelect = new("aten::index_select");
    internal static readonly Op Gather = new("aten::gather");
    internal static readonly Op Scatter = new("aten::scatter", "src");
    internal static readonly Op Nonzero = new("aten::nonzero");

    // Linear algebra
    internal static readonly Op Matmul = new("aten::matmul");
    internal static readonly Op Mm = new("aten::mm");
    internal static readonly Op Bmm = new("aten::bmm");
    internal static readonly Op Outer = new("aten::outer");
    internal static readonly Op Einsum = new("aten::einsum");

    // Random
    internal static readonly Op Bernoulli = new("aten::bernoulli");
    internal static readonly Op BernoulliInPlace = new("aten::bernoulli_", "float");
    internal static readonly Op BernoulliTensorInPlace = new("aten::bernoulli_", "Tensor");
    internal static readonly Op NormalInPlace = new("aten::normal_");
    internal static readonly Op RandomInPlace = new("aten::random_", "from");
    internal static readonly Op UniformInPlace = new("aten::uniform_");

    // Data
    internal static readonly Op Clone = new("aten::clone");
    internal static readonly Op CopyInPlace = new("aten::copy_");
    internal static readonly Op FillInPlace = new("aten::fill_", "Scalar");
    internal static readonly Op ZeroInPlace = new("aten::zero_");
    internal static readonly Op SetInPlace = new("aten::set_", "source_Tensor");
    internal static readonly Op To = new("aten::to", "dtype_layout");
    internal static readonly Op PinMemory = new("aten::pin_memory");
    internal static readonly Op IsPinned = new("aten::is_pinned");
    internal static readonly Op Detach = new("aten::detach");
    internal static readonly Op DetachInPlace = new("aten::detach_");

    // Factories
    internal static readonly Op Empty = new("aten::empty", "memory_format");
    internal static readonly Op EmptyStrided = new("aten::empty_strided");
    internal static readonly Op EmptyLike = new("aten::empty_like");
    internal static readonly Op Full = new("aten::full");
    internal static readonly Op FullLike = new("aten::full_like");
    internal static readonly Op Ones = new("aten::ones");
    internal static readonly Op OnesLike = new("aten::ones_like");
    internal static readonly Op Zeros = new("aten::zeros");
    internal static readonly Op ZerosLike = new("aten::zeros_like");
    internal static readonly Op Rand = new("aten::rand", "generator");
    internal static readonly Op RandLike = new("aten::rand_like");
    internal static readonly Op Randn = new("aten::randn", "generator");
    internal static readonly Op RandnLike = new("aten::randn_like");
    internal static readonly Op Randint = new("aten::randint", "low_generator");
    internal static readonly Op Randperm = new("aten::randperm", "generator");
    internal static readonly Op Normal = new("aten::normal", "float_float");
    internal static readonly Op NormalTensor = new("aten::normal", "Tensor_Tensor");
    internal static readonly Op Arange = new("aten::arange", "start_step");
    internal static readonly Op Linspace = new("aten::linspace");
    internal static readonly Op Eye = new("aten::eye", "m");
}
