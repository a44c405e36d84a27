using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose <c>call</c> runs hooks before and after <c>forward</c>.</summary>
        /// <typeparam name="TPreHook">A hook that sees the inputs.</typeparam>
        /// <typeparam name="TPostHook">A hook that sees the inputs and the result, and may replace the result.</typeparam>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            /// <summary>Hooks that run before <c>forward</c>, in the order of their registration.</summary>
            protected Dictionary<string, TPreHook> pre_hooks = [];

            /// <summary>Hooks that run after <c>forward</c>, in the order of their registration.</summary>
            protected Dictionary<string, TPostHook> post_hooks = [];

            /// <summary>Hooks that see only the module, before <see cref="pre_hooks"/>.</summary>
            protected Dictionary<string, Action<Module>> module_pre_hooks = [];

            /// <summary>Hooks that see only the module, after <see cref="post_hooks"/>.</summary>
            protected Dictionary<string, Action<Module>> module_post_hooks = [];

            private int _registrations;

            /// <summary>Names the module.</summary>
            protected HookableModule(string name)
                : base(name)
            {
            }

            /// <summary>Registers a hook that runs after <c>forward</c>; a result that is not null replaces the module's.</summary>
            public HookRemover register_forward_hook(TPostHook hook) => Register(post_hooks, hook);

            /// <summary>Registers a hook that runs before <c>forward</c>; a result that is not null replaces the input.</summary>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Register(pre_hooks, hook);

            /// <summary>Registers a hook that runs after <c>forward</c>.</summary>
            public HookRemover register_forward_hook(Action<Module> hook) => Register(module_post_hooks, hook);

            /// <summary>Registers a hook that runs before <c>forward</c>.</summary>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Register(module_pre_hooks, hook);

            private HookRemover Register<THook>(Dictionary<string, THook> hooks, THook hook)
            {
                var key = (_registrations++).ToString(CultureInfo.InvariantCulture);
                hooks.Add(key, hook);
                return new HookRemover(() => hooks.Remove(key));
            }

            private protected void RunHooks(Dictionary<string, Action<Module>> hooks)
            {
                foreach (var hook in hooks.Values)
                    hook(this);
            }

            /// <summary>Undoes the registration of one hook.</summary>
            public class HookRemover
            {
                private readonly Action _remove;

                internal HookRemover(Action remove) => _remove = remove;

                /// <summary>Removes the hook; a second call does nothing.</summary>
                public void remove() => _remove();
            }
        }
    }
}
