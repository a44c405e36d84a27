using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>Channels in groups that do not see each other.</summary>
internal static class ChannelGroups
{
    /// <summary>Why a convolution cannot have these groups, or null. Channels known only at run time are not judged.</summary>
    public static Inference.Impossible? Fault(Dim channels, long filters, long groups)
    {
        if (channels.IsKnown && channels.Value % groups != 0)
        {
            return new(RuleIds.Groups, "Groups",
                $"{{layer}}: the {channels} channels that {{input}} gives cannot be divided into {groups} groups; Groups must divide {channels}");
        }

        return filters % groups == 0
            ? null
            : new(RuleIds.Groups, "Groups", $"{{layer}}: {filters} filters cannot be divided into {groups} groups; Groups must divide {filters}");
    }
}
