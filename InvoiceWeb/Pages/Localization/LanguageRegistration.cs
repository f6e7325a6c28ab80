using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Localization;

public static class LanguageRegistration
{
    /// <summary>The pages in the reader's language: what is picked goes before what the browser asks for.</summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SupportedCultures = options.SupportedUICultures = Languages.Cultures;
            options.DefaultRequestCulture = new RequestCulture(Languages.Original.Region);
            options.RequestCultureProviders = [new PickedLanguage(), new AcceptLanguageHeaderRequestCultureProvider()];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        services.Configure<MvcDataAnnotationsLocalizationOptions>(options => options.DataAnnotationLocalizerProvider = (_, _) => L);
        services.Configure<MvcOptions>(options => Speak(options.ModelBindingMessageProvider));
        return services
            .AddSingleton<IStringLocalizer>(L)
            .AddScoped<IdentityErrorDescriber, IdentityWords>();
    }

    /// <summary>What is said of input that is not even of the right kind.</summary>
    private static void Speak(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => L["“{0}” cannot be understood here.", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => L["“{0}” cannot be understood here.", value]);
        messages.SetValueIsInvalidAccessor(value => L["“{0}” cannot be understood here.", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => L["This cannot be understood."]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => L["This cannot be understood."]);
        messages.SetValueMustBeANumberAccessor(_ => L["Enter a number."]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => L["Enter a number."]);
        messages.SetValueMustNotBeNullAccessor(_ => L["This is needed."]);
        messages.SetMissingBindRequiredValueAccessor(_ => L["This is needed."]);
        messages.SetMissingKeyOrValueAccessor(() => L["This is needed."]);
    }
}
