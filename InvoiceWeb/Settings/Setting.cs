using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace InvoiceWeb.Settings;

/// <summary>An option that may be changed while the product runs.</summary>
/// <param name="Key">As in the configuration: section and name, divided by a colon.</param>
/// <param name="Options">The class that it is bound to.</param>
/// <param name="Group">Under which heading people look for it.</param>
public sealed record Setting(string Key, Type Options, SettingGroup Group)
{
    public string Section => Key[..Key.LastIndexOf(':')];

    /// <summary>What holds its value.</summary>
    public PropertyInfo Property { get; } = Options.GetProperty(Key[(Key.LastIndexOf(':') + 1)..])
        ?? throw new ArgumentException($"{Options.Name} has nothing that {Key} could be bound to.", nameof(Key));

    public SettingKind Kind => Property.PropertyType switch
    {
        var type when type == typeof(string) => SettingKind.Text,
        var type when type == typeof(bool) => SettingKind.Switch,
        var type when type == typeof(double) => SettingKind.Fraction,
        var type when type == typeof(TimeSpan) => SettingKind.Duration,
        var type when type == typeof(int) || type == typeof(long) => SettingKind.Count,
        var type => throw new NotSupportedException($"Nobody can change a {type.Name}."),
    };

    /// <summary>What it is where nobody sets it.</summary>
    public string BuiltIn => ToText(Property.GetValue(Activator.CreateInstance(Options)));

    /// <summary>The least value and the greatest, as texts; null where there are no such bounds.</summary>
    public (string Least, string Greatest)? Range => Property.GetCustomAttribute<RangeAttribute>() is { } range
        ? (ToText(range.Minimum), ToText(range.Maximum))
        : null;

    /// <summary>A value as the configuration has it, the same in every culture.</summary>
    public static string ToText(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
