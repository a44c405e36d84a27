namespace Lamina.Compiler.Reporting;

/// <summary>How the report looks, in light and in dark. No line begins with a number sign: the page travels inside a skipped section of C#.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --ink: #1d2733; --soft: #5d6b7a; --line: #d9e0e7; --ground: #fff; --panel: #f5f7f9; --accent: #2f6fb3; --warn: #a65b00; --warn-ground: #fff4e0; --error: #b3261e; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #dfe6ee; --soft: #93a1b0; --line: #333e4a; --ground: #14191f; --panel: #1c232b; --accent: #79b0ea; --warn: #f0b35c; --warn-ground: #33270f; --error: #ff8a80; }
        }
        body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); margin: 0 auto; max-width: 1320px; padding: 1.5rem }
        h1 { font-size: 1.6rem; margin: 0 }
        h2 { font-size: 1.3rem; margin: 3rem 0 .3rem; padding-top: 1rem; border-top: 1px solid var(--line) }
        h2 small, .soft { color: var(--soft); font-weight: normal; font-size: .85rem }
        a { color: var(--accent); text-decoration: none }
        a:hover { text-decoration: underline }
        .scroll { overflow-x: auto; margin: .8rem 0 }
        table { border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; white-space: nowrap; width: 100% }
        th { color: var(--soft); font-weight: normal; text-align: left; padding: 0 .8rem .3rem 0; vertical-align: bottom; border-bottom: 1px solid var(--line) }
        td { padding: 0 .8rem 0 0; height: 26px }
        .number { text-align: right }
        .total td { border-top: 1px solid var(--line); color: var(--soft) }
        tr:hover td { background: var(--panel) }
        code { font: .8rem ui-monospace, monospace }
        dl { display: flex; flex-wrap: wrap; gap: .3rem 2.2rem; margin: .6rem 0 }
        dt { color: var(--soft); font-size: .8rem }
        dd { margin: 0 }
        .findings { list-style: none; padding: 0; margin: .8rem 0 }
        .findings li { padding: .4rem .8rem; margin: .3rem 0; background: var(--panel); border-left: 4px solid var(--line) }
        .findings .Warning { background: var(--warn-ground); border-color: var(--warn) }
        .findings .Error { border-color: var(--error) }
        .count { color: var(--warn); font-weight: 600 }
        details { margin: .8rem 0 }
        summary { cursor: pointer; color: var(--accent) }
        svg { display: block }
        .rails path { fill: none; stroke: var(--accent); stroke-width: 1.6; opacity: .55 }
        .rails circle { fill: var(--accent) }
        .rails .dead { fill: var(--ground); stroke: var(--warn); stroke-width: 2 }
        .scale path { stroke: var(--line); fill: none }
        .scale rect { fill: var(--accent); opacity: .35 }
        .scale circle { fill: var(--accent) }
        @media print { body { max-width: none } details > * { display: block } }
        """;
}
