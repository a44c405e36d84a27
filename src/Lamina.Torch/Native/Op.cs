using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>
/// An ATen operator, found by its schema name when it is first called: <c>new Op("aten::add_", "Tensor")</c>. Trailing arguments
/// that are not given take the schema's defaults.
/// </summary>
internal sealed unsafe class Op(string name, string overload = "")
{
    private const int WordsOnStack = 512;

    private nint handle;

    /// <summary>Calls an operator with one tensor as its result, a new one or an alias of an argument.</summary>
    internal Tensor Call(params ReadOnlySpan<Arg> args)
    {
        NativeValue result;
        Invoke(args, &result, 1);
        return new Tensor((nint)result.A);
    }

    internal (Tensor, Tensor) Call2(params ReadOnlySpan<Arg> args)
    {
        NativeValue* results = stackalloc NativeValue[2];
        Invoke(args, results, 2);
        return (new Tensor((nint)results[0].A), new Tensor((nint)results[1].A));
    }

    internal (Tensor, Tensor, Tensor) Call3(params ReadOnlySpan<Arg> args)
    {
        NativeValue* results = stackalloc NativeValue[3];
        Invoke(args, results, 3);
        return (new Tensor((nint)results[0].A), new Tensor((nint)results[1].A), new Tensor((nint)results[2].A));
    }

    /// <summary>Calls an operator whose result is a list of tensors.</summary>
    internal Tensor[] CallList(params ReadOnlySpan<Arg> args)
    {
        NativeValue result;
        Invoke(args, &result, 1);
        return Tensor.TakeArray((nint*)result.A, result.B);
    }

    /// <summary>Calls an operator for its effect: the in-place ones.</summary>
    internal void Run(params ReadOnlySpan<Arg> args) => Invoke(args, null, 0);

    internal bool CallBool(params ReadOnlySpan<Arg> args) => CallLong(args) != 0;

    internal long CallLong(params ReadOnlySpan<Arg> args)
    {
        NativeValue result;
        Invoke(args, &result, 1);
        return result.A;
    }

    private void Invoke(ReadOnlySpan<Arg> args, NativeValue* results, int maxResults)
    {
        if (handle == 0) handle = Find();
        Call(handle, null, args, results, maxResults);
    }

    private nint Find()
    {
        nint found = LibTorch.lt_find_operator(name, overload);
        return found != 0 ? found : throw LibTorch.LastError();
    }

    /// <summary>
    /// Lays the arguments out for the shim, calls it, and keeps them alive meanwhile. Calls the operator <paramref name="target"/>,
    /// or the <paramref name="function"/> (UTF-8) of the TorchScript unit <paramref name="target"/>. Gives the number of results.
    /// </summary>
    [SkipLocalsInit]
    internal static int Call(nint target, byte* function, ReadOnlySpan<Arg> args, NativeValue* results, int maxResults)
    {
        int words = 0;
        foreach (ref readonly Arg arg in args) words += arg.ScratchWords;

        NativeValue* values = stackalloc NativeValue[args.Length];
        long* onStack = stackalloc long[words <= WordsOnStack ? words : 0];
        fixed (long* onHeap = words <= WordsOnStack ? null : new long[words])
        {
            long* scratch = onHeap != null ? onHeap : onStack;
            for (int i = 0; i < args.Length; i++) scratch += args[i].Write(out values[i], scratch);
            int written = function == null
                ? LibTorch.lt_call(target, values, args.Length, results, maxResults)
                : LibTorch.lt_jit_invoke(target, function, values, args.Length, results, maxResults);
            foreach (ref readonly Arg arg in args) GC.KeepAlive(arg.Reference);
            return LibTorch.Check(written);
        }
    }
}
