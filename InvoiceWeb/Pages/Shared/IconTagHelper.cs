using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InvoiceWeb.Pages.Shared;

/// <summary><c>&lt;icon name="camera" /&gt;</c>: a drawing beside words. It says nothing to a screen reader that the words do not.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(IconSet icons) : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("viewBox", "0 0 16 16");
        output.Attributes.SetAttribute("fill", "currentColor");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(icons[Name]);
    }
}
