using System;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>Channels in groups that do not see each other.</summary>
internal static class ChannelGroups
{
    /// <summary>Why a convolution cannot have these groups, or null. Channels known only at run time are not judged.</summary>
    public static Inference.Impossible? Fault(Dim channels, long filters, long groups)
    {
        if ((!channels.IsKnown || channels.Value % groups == 0) && filters % groups == 0) return null;
        var remedies = channels.IsKnown ? EquatableArray.Of(Remedy("Groups", groups, channels.Value, filters)) : default;
        if (channels.IsKnown && channels.Value % groups != 0)
        {
            return new(RuleIds.Groups, "Groups",
                $"{{layer}}: the {channels} channels that {{input}} gives cannot be divided into {groups} groups; Groups must divide {channels}") { Remedies = remedies };
        }

        return new(RuleIds.Groups, "Groups", $"{{layer}}: {filters} filters cannot be divided into {groups} groups; Groups must divide {filters}") { Remedies = remedies };
    }

    /// <summary>The most parts, up to as many as are written, into which all the counts can be divided.</summary>
    public static Remedy Remedy(string argument, long parts, params long[] counts)
    {
        var common = counts.Aggregate(Sizes.GreatestCommonDivisor);
        var fitting = 1L;
        for (var divisor = 1L; divisor * divisor <= common; divisor++)
        {
            if (common % divisor != 0) continue;
            if (divisor <= parts) fitting = Math.Max(fitting, divisor);
            if (common / divisor <= parts) fitting = Math.Max(fitting, common / divisor);
        }

        return Graph.Remedy.Sizes(argument, [fitting]);
    }

}
