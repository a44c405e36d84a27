using System;
using System.Globalization;
using System.Linq;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Expressions;

/// <summary>What an expression comes to.</summary>
internal abstract record Evaluated
{
    private Evaluated() { }

    public sealed record Result(WrittenValue Value) : Evaluated;

    /// <summary>It depends on what only a use of the block knows.</summary>
    public sealed record Open : Evaluated;

    /// <param name="Message">What is wrong with it: the end of a sentence that begins with the argument.</param>
    public sealed record Faulty(string Message) : Evaluated;
}

/// <summary>
/// The value of a written text such as <c>"input / 2"</c> or <c>nameof(channels)</c>: whole and real numbers, <c>+ - * /</c>, parentheses and
/// names. Whole numbers divide exactly or not at all, since half a channel is a mistake and not a rounding.
/// </summary>
internal static class Expression
{
    public static Evaluated Evaluate(string text, ReadingScope scope)
    {
        var parser = new Parser(text, scope);
        var value = parser.All();
        return parser switch
        {
            { Fault: { } fault } => new Evaluated.Faulty(fault),
            { IsOpen: true } => new Evaluated.Open(),
            _ => new Evaluated.Result(value),
        };
    }

    /// <summary>One method per level of precedence. The first fault stays; after it the rest of the text counts as read.</summary>
    private sealed class Parser(string text, ReadingScope scope)
    {
        private const int DeepestNesting = 64;
        private static readonly WrittenValue one = new WrittenValue.Whole(1);
        private int position;
        private int nesting;

        /// <summary>A name was met whose value only a use of the block knows.</summary>
        public bool IsOpen { get; private set; }

        public string? Fault { get; private set; }

        public WrittenValue All()
        {
            var value = Sum();
            return Next() is { } left ? Fail($"has an unexpected '{left}' at position {position + 1}") : value;
        }

        private WrittenValue Sum()
        {
            if (++nesting > DeepestNesting) return Fail($"is nested more than {DeepestNesting} deep");
            var value = Product();
            while (Next() is '+' or '-')
            {
                var operation = text[position++];
                value = Compute(operation, value, Product());
            }

            nesting--;
            return value;
        }

        private WrittenValue Product()
        {
            var value = Factor();
            while (Next() is '*' or '/')
            {
                var operation = text[position++];
                value = Compute(operation, value, Factor());
            }

            return value;
        }

        private WrittenValue Factor()
        {
            switch (Next())
            {
                case null: return Fail(text.Trim().Length == 0 ? "is empty" : "ends where a number or a name should stand");
                case '-':
                    position++;
                    return Compute('-', new WrittenValue.Whole(0), Factor());
                case '(':
                    position++;
                    var value = Sum();
                    if (Next() != ')') return Fail("lacks a closing parenthesis");
                    position++;
                    return value;
                case var letter when char.IsDigit(letter.Value) || letter == '.': return Number();
                case var letter when char.IsLetter(letter.Value) || letter is '_' or '@': return Name();
                case var letter: return Fail($"has an unexpected '{letter}' at position {position + 1}");
            }
        }

        private WrittenValue Number()
        {
            var digits = Take(letter => char.IsDigit(letter) || letter == '.');
            if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole <= int.MaxValue) return new WrittenValue.Whole(whole);
            if (digits.Contains('.') && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)) return new WrittenValue.Real(real);
            return Fail($"has a number that cannot be read: {digits}");
        }

        private WrittenValue Name()
        {
            var name = Take(letter => char.IsLetterOrDigit(letter) || letter is '_' or '@').TrimStart('@');
            if (!scope.TryFind(name, out var value))
            {
                return Fail($"names {name}, which means nothing here (known: {string.Join(", ", scope.Names.Keys.Append("input"))})");
            }

            if (value is not null) return value;
            IsOpen = true;
            return one;
        }

        private WrittenValue Compute(char operation, WrittenValue left, WrittenValue right)
        {
            if (IsOpen || Fault is not null) return one;
            if (left is WrittenValue.Whole a && right is WrittenValue.Whole b) return Compute(operation, a.Value, b.Value);
            if (Real(left) is not { } x || Real(right) is not { } y) return Fail("computes with something that is not a number");
            return new WrittenValue.Real(operation switch { '+' => x + y, '-' => x - y, '*' => x * y, _ => x / y });
        }

        private WrittenValue Compute(char operation, long a, long b)
        {
            if (operation == '/' && b == 0) return Fail($"divides {a} by 0");
            if (operation == '/' && a % b != 0) return Fail($"divides {a} by {b}, which leaves a remainder of {a % b}");
            // Every operand is an Int32, so that none of these overflows.
            var result = operation switch { '+' => a + b, '-' => a - b, '*' => a * b, _ => a / b };
            return result is >= int.MinValue and <= int.MaxValue ? new WrittenValue.Whole(result) : Fail($"is too large: {a} {operation} {b}");
        }

        private static double? Real(WrittenValue value) => value switch
        {
            WrittenValue.Whole whole => whole.Value,
            WrittenValue.Real real => real.Value,
            _ => null,
        };

        private WrittenValue Fail(string message)
        {
            Fault ??= message;
            position = text.Length;
            return one;
        }

        private char? Next()
        {
            while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
            return position < text.Length ? text[position] : null;
        }

        private string Take(Func<char, bool> belongs)
        {
            var start = position;
            while (position < text.Length && belongs(text[position])) position++;
            return text.Substring(start, position - start);
        }
    }
}
