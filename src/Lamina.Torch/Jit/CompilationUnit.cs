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

            /// <summary>Calls a function with tensors, numbers, truth values, texts or arrays of them.</summary>
            /// <returns>A tensor, long, double or bool; null for None; an array of these for a tuple; Tensor[] for a list of tensors.</returns>
            public unsafe object? invoke(string name, params object[] objs)
            {
                ObjectDisposedException.ThrowIf(handle == 0, this);
                var arguments = Array.ConvertAll(objs, Argument);
                var results = stackalloc NativeValue[MaxResults];
                int count;
                fixed (byte* function = Encoding.UTF8.GetBytes(name + '\0')) count = Op.Call(handle, function, arguments, results, MaxResults);
                GC.KeepAlive(this);
                if (count == 1) return Result(results[0]);
                var values = new object?[count];
                for (int i = 0; i < count; i++) values[i] = Result(results[i]);
                return values;
            }

            /// <inheritdoc cref="invoke"/>
            public T invoke<T>(string name, params object[] objs) => (T)invoke(name, objs)!;

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
                string text => text,
                Device device => device,
                Tensor[] tensors => tensors,
                long[] numbers => numbers,
                double[] numbers => numbers,
                _ => throw new ArgumentException($"A TorchScript function takes no {value.GetType()}."),
            };

            private static unsafe object? Result(NativeValue value) => value.Tag switch
            {
                Tag.Tensor => new Tensor((nint)value.A),
                Tag.Integer => value.A,
                Tag.Real => value.Real,
                Tag.Boolean => value.A != 0,
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
