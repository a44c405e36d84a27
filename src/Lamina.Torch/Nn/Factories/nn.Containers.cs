using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>An empty sequential.</summary>
        public static Sequential Sequential() => new(Enumerable.Empty<Module<Tensor, Tensor>>());

        /// <summary>Modules with names, one after the other.</summary>
        public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules.AsEnumerable());

        /// <summary>Modules called 0, 1, …, one after the other.</summary>
        public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules.AsEnumerable());

        /// <summary>Modules with names, one after the other.</summary>
        public static Sequential Sequential(params Tuple<string, Module<Tensor, Tensor>>[] modules) => Sequential(modules.AsEnumerable());

        /// <summary>Modules with names, one after the other.</summary>
        public static Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) => new(modules);

        /// <summary>Modules with names, one after the other.</summary>
        public static Sequential Sequential(IEnumerable<Tuple<string, Module<Tensor, Tensor>>> modules) => new(modules.Select(entry => (entry.Item1, entry.Item2)));

        /// <summary>Modules called 0, 1, …, one after the other.</summary>
        public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) => new(modules);

        /// <inheritdoc cref="Modules.ModuleDict{T}"/>
        public static ModuleDict<Module> ModuleDict(params (string, Module)[] modules) => new(modules);

        /// <inheritdoc cref="Modules.ModuleDict{T}"/>
        public static ModuleDict<T> ModuleDict<T>(params (string, T)[] modules)
            where T : Module => new(modules);

        /// <inheritdoc cref="Modules.ModuleList{T}"/>
        public static ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

        /// <inheritdoc cref="Modules.ModuleList{T}"/>
        public static ModuleList<T> ModuleList<T>(params T[] modules)
            where T : Module => new(modules);
    }
}
