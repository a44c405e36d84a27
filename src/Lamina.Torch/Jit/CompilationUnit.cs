using System.Text;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>TorchScript.</summary>
    public static partial class jit
    {
        /// <summary>Compiles functions written in TorchScript, a subset of Python.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">The source does not compile; the message says where.</exception>
        public static CompilationUnit compile(string script) => new(LibTorch.Check(LibTorch.lt_jit_compile(script)));

        /// <summary>Compiled TorchScript functions.</summary>
        public sealed class CompilationUnit : IDisposable
        {
            private const int MaxResults = 16;

            private nint handle;

            internal CompilationUnit(nint handle) => this.handle = handle;

            ~CompilationUnit() => Release();

            public void Dispose()
            {
                Release();
                GC.SuppressFinalize(this);
            }

            /// <summary>Calls a function with tensors, numbers, truth values or arrays of tensors.</summary>
            /// <returns>A tensor, a <see cref="Scalar"/> for a number, Tensor[] for a list of tensors; null for None.</returns>
            /// <exception cref="NotImplementedException">The function returns a tuple.</exception>
            public unsafe object? invoke(string name, params object[] objs)
            {
                ObjectDisposedException.ThrowIf(handle == 0, this);
                var arguments = Array.ConvertAll(objs, Argument);
                var results = stackalloc NativeValue[MaxResults];
                int count;
                fixed (byte* function = Encoding.UTF8.GetBytes(name + '\0')) count = Op.Call(handle, function, arguments, results, MaxResults);
                GC.KeepAlive(this);
                return count == 1 ? Result(results[0]) : throw new NotImplementedException($"{name}: a TorchScript function that returns a tuple; let it return a list.");
            }

            /// <inheritdoc cref="invoke"/>
            public T invoke<T>(string name, params object[] inputs) => (T)invoke(name, inputs)!;

            private static Arg Argument(object value) => value switch
            {
                null => Arg.None,
                Tensor tensor => tensor,
                Scalar scalar => scalar,
                bool flag => flag,
                int number => number,
                long number => number,
                float number => (double)number,
                double number => number,
                Tensor[] tensors => tensors,
                _ => throw new ArgumentException($"A TorchScript function takes no {value.GetType()}."),
            };

            private static unsafe object? Result(NativeValue value) => value.Tag switch
            {
                Tag.Tensor => new Tensor((nint)value.A),
                Tag.Integer => (Scalar)value.A,
                Tag.Real => (Scalar)value.Real,
                Tag.Boolean => (Scalar)(value.A != 0),
                Tag.Tensors => Tensor.TakeArray((nint*)value.A, value.B),
                _ => null,
            };

            private void Release()
            {
                nint released = Interlocked.Exchange(ref handle, 0);
                if (released != 0) LibTorch.lt_jit_free(released);
            }
        }
    }
}
