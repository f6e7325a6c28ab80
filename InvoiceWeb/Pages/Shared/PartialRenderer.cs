using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace InvoiceWeb.Pages.Shared;

/// <summary>Renders a partial of the pages outside a page.</summary>
public sealed class PartialRenderer(IRazorViewEngine engine, ITempDataDictionaryFactory tempData, IModelMetadataProvider metadata)
{
    /// <param name="name">Under <c>Pages/</c>, without its extension.</param>
    public async Task<string> RenderAsync<TModel>(HttpContext context, string name, TModel model)
    {
        var found = engine.GetView(executingFilePath: null, $"/Pages/{name}.cshtml", isMainPage: false);
        found.EnsureSuccessful(originalLocations: null);
        var action = new ActionContext(context, context.GetRouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<TModel>(metadata, new ModelStateDictionary()) { Model = model };
        await using var html = new StringWriter();
        await found.View!.RenderAsync(new ViewContext( // EnsureSuccessful threw otherwise
            action, found.View, data, tempData.GetTempData(context), html, new HtmlHelperOptions()));
        return html.ToString();
    }
}
