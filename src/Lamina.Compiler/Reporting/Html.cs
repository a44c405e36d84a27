using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Lamina.Compiler.Reporting;

/// <summary>Small pieces of HTML.</summary>
internal static class Html
{
    /// <summary>Text as content or as an attribute's value.</summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                default: escaped.Append(char.IsControl(letter) ? ' ' : letter); break;
            }
        }

        return escaped.ToString();
    }

    public static string Number(string text) => $"<td class=\"number\">{text}</td>";

    /// <summary>A header's cells; those that begin with a dot stand over numbers.</summary>
    public static string Header(params string[] titles) =>
        "<tr>" + string.Concat(titles.Select(title => title.StartsWith(".", StringComparison.Ordinal) ? $"<th class=\"number\">{title.Substring(1)}</th>" : $"<th>{title}</th>")) + "</tr>";

    public static void Table(StringBuilder html, string header, IEnumerable<string> rows)
    {
        html.Append("<div class=\"scroll\"><table>\n").Append(header).Append('\n');
        foreach (var row in rows) html.Append("<tr").Append(row).Append("</tr>\n");
        html.Append("</table></div>\n");
    }
}
