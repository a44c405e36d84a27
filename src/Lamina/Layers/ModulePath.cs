using TorchSharp;

namespace Lamina;

/// <summary>A module that only holds others, so that a child's key may contain dots, which TorchSharp allows in no module's name; emitted code calls it.</summary>
public sealed class ModulePath : torch.nn.Module
{
    private ModulePath(string name) : base(name) { }

    /// <summary>Registers a child under a key: <c>encoder.lstm</c> becomes the child <c>lstm</c> of the child <c>encoder</c>, which is made if it is not there.</summary>
    /// <param name="network">Where the path starts.</param>
    /// <param name="key">The names, with dots between them.</param>
    /// <param name="child">What the path leads to.</param>
    public static void Register(torch.nn.Module network, string key, torch.nn.Module child)
    {
        string[] names = key.Split('.');
        var holder = network;
        foreach (string name in names.SkipLast(1))
        {
            var next = holder.named_children().FirstOrDefault(pair => pair.name == name).module;
            if (next is null) holder.register_module(name, next = new ModulePath(name));
            holder = next;
        }

        holder.register_module(names[^1], child);
    }

    /// <summary>The module that was registered under a key.</summary>
    /// <param name="network">Where the path starts.</param>
    /// <param name="key">The names, with dots between them.</param>
    public static TModule Find<TModule>(torch.nn.Module network, string key) where TModule : torch.nn.Module
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(key);
        return (TModule)key.Split('.').Aggregate(network, (holder, name) => holder.named_children().First(pair => pair.name == name).module);
    }

    /// <inheritdoc/>
    protected override void RegisterComponents() { }
}
