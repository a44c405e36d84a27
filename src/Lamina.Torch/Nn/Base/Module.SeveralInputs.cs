namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module of two inputs.</summary>
        /// <typeparam name="T1">An input.</typeparam>
        /// <typeparam name="T2">An input.</typeparam>
        /// <typeparam name="TResult">The output.</typeparam>
        public abstract class Module<T1, T2, TResult>
            : HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>, Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>, IModule<T1, T2, TResult>
        {
            /// <summary>Names the module.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>Computes the output; hooks do not run.</summary>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
            public TResult call(T1 input1, T2 input2)
            {
                RunHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                {
                    if (hook(this, input1, input2) is { } replacement)
                        (input1, input2) = replacement;
                }

                var result = forward(input1, input2);
                foreach (var hook in post_hooks.Values)
                {
                    if (hook(this, input1, input2, result) is { } replacement)
                        result = replacement;
                }

                RunHooks(module_post_hooks);
                return result;
            }
        }

        /// <summary>A module of three inputs.</summary>
        /// <typeparam name="T1">An input.</typeparam>
        /// <typeparam name="T2">An input.</typeparam>
        /// <typeparam name="T3">An input.</typeparam>
        /// <typeparam name="TResult">The output.</typeparam>
        public abstract class Module<T1, T2, T3, TResult>
            : HookableModule<Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>, Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>, IModule<T1, T2, T3, TResult>
        {
            /// <summary>Names the module.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>Computes the output; hooks do not run.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3)
            {
                RunHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                {
                    if (hook(this, input1, input2, input3) is { } replacement)
                        (input1, input2, input3) = replacement;
                }

                var result = forward(input1, input2, input3);
                foreach (var hook in post_hooks.Values)
                {
                    if (hook(this, input1, input2, input3, result) is { } replacement)
                        result = replacement;
                }

                RunHooks(module_post_hooks);
                return result;
            }
        }

        /// <summary>A module of four inputs.</summary>
        /// <typeparam name="T1">An input.</typeparam>
        /// <typeparam name="T2">An input.</typeparam>
        /// <typeparam name="T3">An input.</typeparam>
        /// <typeparam name="T4">An input.</typeparam>
        /// <typeparam name="TResult">The output.</typeparam>
        public abstract class Module<T1, T2, T3, T4, TResult>
            : HookableModule<Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>, Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult>>, IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>Names the module.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>Computes the output; hooks do not run.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);

            /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4)
            {
                RunHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                {
                    if (hook(this, input1, input2, input3, input4) is { } replacement)
                        (input1, input2, input3, input4) = replacement;
                }

                var result = forward(input1, input2, input3, input4);
                foreach (var hook in post_hooks.Values)
                {
                    if (hook(this, input1, input2, input3, input4, result) is { } replacement)
                        result = replacement;
                }

                RunHooks(module_post_hooks);
                return result;
            }
        }

        /// <summary>A module of five inputs.</summary>
        /// <typeparam name="T1">An input.</typeparam>
        /// <typeparam name="T2">An input.</typeparam>
        /// <typeparam name="T3">An input.</typeparam>
        /// <typeparam name="T4">An input.</typeparam>
        /// <typeparam name="T5">An input.</typeparam>
        /// <typeparam name="TResult">The output.</typeparam>
        public abstract class Module<T1, T2, T3, T4, T5, TResult>
            : HookableModule<Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)?>, Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, TResult, TResult>>, IModule<T1, T2, T3, T4, T5, TResult>
        {
            /// <summary>Names the module.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>Computes the output; hooks do not run.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);

            /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5)
            {
                RunHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                {
                    if (hook(this, input1, input2, input3, input4, input5) is { } replacement)
                        (input1, input2, input3, input4, input5) = replacement;
                }

                var result = forward(input1, input2, input3, input4, input5);
                foreach (var hook in post_hooks.Values)
                {
                    if (hook(this, input1, input2, input3, input4, input5, result) is { } replacement)
                        result = replacement;
                }

                RunHooks(module_post_hooks);
                return result;
            }
        }

        /// <summary>A module of six inputs.</summary>
        /// <typeparam name="T1">An input.</typeparam>
        /// <typeparam name="T2">An input.</typeparam>
        /// <typeparam name="T3">An input.</typeparam>
        /// <typeparam name="T4">An input.</typeparam>
        /// <typeparam name="T5">An input.</typeparam>
        /// <typeparam name="T6">An input.</typeparam>
        /// <typeparam name="TResult">The output.</typeparam>
        public abstract class Module<T1, T2, T3, T4, T5, T6, TResult>
            : HookableModule<Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)?>, Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, TResult, TResult>>, IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            /// <summary>Names the module.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>Computes the output; hooks do not run.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);

            /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6)
            {
                RunHooks(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                {
                    if (hook(this, input1, input2, input3, input4, input5, input6) is { } replacement)
                        (input1, input2, input3, input4, input5, input6) = replacement;
                }

                var result = forward(input1, input2, input3, input4, input5, input6);
                foreach (var hook in post_hooks.Values)
                {
                    if (hook(this, input1, input2, input3, input4, input5, input6, result) is { } replacement)
                        result = replacement;
                }

                RunHooks(module_post_hooks);
                return result;
            }
        }
    }
}
