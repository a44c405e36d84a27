using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Checking;

/// <summary>
/// A rule over a whole network: what needs more than one op. It stays silent where something it would need to know is not declared, or is an op
/// it does not know. A class of this kind in <c>Rules/</c> is found by itself; its page beside it has the class's name.
/// </summary>
internal abstract class NetworkRule
{
    protected NetworkRule(string id, string title, Severity severity, params Threshold[] thresholds) =>
        Rule = new(id, GetType().Name, title, severity, thresholds.ToEquatableArray());

    public Rule Rule { get; }

    /// <summary>It looks at how the network is trained, so that a recipe on another class is checked as well.</summary>
    public virtual bool IsOfRecipe => Rule.Category is "Training" or "Ports";

    /// <summary>It looks at how the weights start, which a recipe on another class may say.</summary>
    public virtual bool IsOfStart => false;

    public abstract IEnumerable<Finding> Check(CheckedNetwork network);

    protected Finding At(Node node, string? argument, FormattableString message) => At(node.Address.At(argument), message);

    protected Finding At(Address address, FormattableString message) => new(Rule.Id, address, message.ToString(CultureInfo.InvariantCulture));
}

/// <summary>All rules over whole networks, by id.</summary>
internal static class NetworkRules
{
    public static IReadOnlyList<NetworkRule> All { get; } =
        typeof(NetworkRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(NetworkRule)) && !type.IsAbstract)
            .Select(type => (NetworkRule)Activator.CreateInstance(type))
            .OrderBy(rule => rule.Rule.Id, StringComparer.Ordinal)
            .ToList();
}
