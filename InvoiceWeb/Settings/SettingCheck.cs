using System.Reflection;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Settings;

/// <summary>Whether a value could be started with: it is bound and validated with all others of its section, as at the start.</summary>
public sealed class SettingCheck(IConfiguration configuration, IServiceProvider services)
{
    /// <returns>What is wrong with it; null if nothing.</returns>
    public string? ProblemOf(Setting setting, string value)
    {
        var options = Activator.CreateInstance(setting.Options)!; // options are classes with a constructor for binding
        try
        {
            using var layered = new ConfigurationManager();
            layered.AddConfiguration(configuration);
            layered.AddInMemoryCollection([new(setting.Key, value)]);
            layered.GetSection(setting.Section).Bind(options);
        }
        catch (InvalidOperationException)
        {
            return $"{setting.Key} cannot be '{value}': that is no {NameOf(setting.Kind)}.";
        }

        return Validate(setting.Options, options) is { Failed: true } failed ? failed.FailureMessage : null;
    }

    private ValidateOptionsResult Validate(Type type, object options) =>
        (ValidateOptionsResult)typeof(SettingCheck).GetMethod(nameof(ValidateAs), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(type).Invoke(this, BindingFlags.DoNotWrapExceptions, binder: null, [options], culture: null)!; // the method stands below

    private ValidateOptionsResult ValidateAs<TOptions>(TOptions options)
        where TOptions : class =>
        services.GetServices<IValidateOptions<TOptions>>()
            .Select(validator => validator.Validate(Options.DefaultName, options))
            .FirstOrDefault(result => result.Failed) ?? ValidateOptionsResult.Success;

    private static string NameOf(SettingKind kind) => kind switch
    {
        SettingKind.Count => "whole number",
        SettingKind.Fraction => "number",
        SettingKind.Duration => "duration (days.hours:minutes:seconds)",
        SettingKind.Switch => "True or False",
        _ => "text",
    };
}
