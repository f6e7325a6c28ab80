using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace InvoiceWeb.Api;

/// <summary>One of the names of an enumeration in a query, in whatever case. Numbers, which the framework would take, are none.</summary>
[StructLayout(LayoutKind.Auto)]
[SuppressMessage("Design", "CA1000", Justification = "IParsable asks for them, and the framework calls them.")]
public readonly record struct Choice<TEnum>(TEnum Value) : IParsable<Choice<TEnum>>
    where TEnum : struct, Enum
{
    public static Choice<TEnum> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var choice) ? choice : throw new FormatException($"{s} is none of {string.Join(", ", Enum.GetNames<TEnum>())}.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Choice<TEnum> result)
    {
        var name = Enum.GetNames<TEnum>().FirstOrDefault(name => name.Equals(s, StringComparison.OrdinalIgnoreCase));
        result = name is null ? default : new Choice<TEnum>(Enum.Parse<TEnum>(name));
        return name is not null;
    }
}
