using System;
using System.Collections.Generic;
using System.Linq;

namespace Lamina.Compiler.Graph;

/// <summary>How an extent follows from sizes that are known only at run time. Equal expressions always give equal numbers.</summary>
public abstract record SizeExpression
{
    private SizeExpression() { }

    public abstract long At(Func<string, long> sizes);

    /// <summary>The sizes of the input that it depends on.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>A size of the input.</summary>
    public sealed record Variable(string Name) : SizeExpression
    {
        public override long At(Func<string, long> sizes) => sizes(Name);

        public override IEnumerable<string> Names => [Name];

        public override string ToString() => Name;
    }

    /// <summary>A layer's size rule over another size.</summary>
    public sealed record Mapped(SizeExpression Of, SizeRule Rule) : SizeExpression
    {
        public override long At(Func<string, long> sizes) => Rule.Apply(Of.At(sizes));

        public override IEnumerable<string> Names => Of.Names;

        public override string ToString() => Rule.Text.Replace("#", Of.ToString());
    }

    public sealed record Product(Dim Left, Dim Right) : SizeExpression
    {
        public override long At(Func<string, long> sizes) => Sizes.Multiply(Left.At(sizes), Right.At(sizes));

        public override IEnumerable<string> Names => Left.Names.Concat(Right.Names);

        public override string ToString() => $"{Left}·{Right}";
    }

    public sealed record Sum(Dim Left, Dim Right) : SizeExpression
    {
        public override long At(Func<string, long> sizes) => Sizes.Add(Left.At(sizes), Right.At(sizes));

        public override IEnumerable<string> Names => Left.Names.Concat(Right.Names);

        public override string ToString() => $"({Left} + {Right})";
    }
}

/// <summary>A function of sizes that is equal when its text is: the text says all that the function depends on, with <c>#</c> for the size.</summary>
public sealed class SizeRule(string text, Func<long, long> apply) : IEquatable<SizeRule>
{
    public string Text => text;

    public long Apply(long size) => apply(size);

    public bool Equals(SizeRule? other) => other is not null && other.Text == text;

    public override bool Equals(object? obj) => Equals(obj as SizeRule);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(text);
}
