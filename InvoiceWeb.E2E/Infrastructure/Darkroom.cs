using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>Makes bad photos of good ones.</summary>
public static class Darkroom
{
    private const string Develop = """
        async ({ photo, filter, scale }) => {
          const picture = new Image();
          picture.src = `data:image/jpeg;base64,${photo}`;
          await picture.decode();
          const canvas = document.createElement('canvas');
          canvas.width = picture.naturalWidth * scale;
          canvas.height = picture.naturalHeight * scale;
          const context = canvas.getContext('2d');
          context.filter = filter;
          context.drawImage(picture, 0, 0, canvas.width, canvas.height);
          return canvas.toDataURL('image/jpeg').split(',')[1];
        }
        """;

    /// <param name="window">Of somebody who is nowhere yet.</param>
    /// <param name="filter">As of a canvas.</param>
    /// <param name="scale">Of width and height.</param>
    public static async Task<Paper> DevelopAsync(IPage window, Paper paper, string filter, double scale = 1)
    {
        var photo = Convert.ToBase64String(await File.ReadAllBytesAsync(paper.File));
        var made = await window.EvaluateAsync<string>(Develop, new { photo, filter, scale });
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.jpg");
        await File.WriteAllBytesAsync(file, Convert.FromBase64String(made));
        return paper with { File = file };
    }
}
