using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>Goes through a page as somebody without a mouse does.</summary>
public static class Keyboard
{
    /// <summary>More stops than any page has.</summary>
    private const int Most = 150;

    /// <summary>Null when the focus has left the page; else what has it, after a "!" when one cannot see that.</summary>
    private const string WhereAmI = """
        () => {
          const here = document.activeElement;
          if (!here || here === document.body) {
            return null;
          }

          const shown = [here, ...here.querySelectorAll('*')].find((one) => one.matches(':focus-visible, :focus-visible *'));
          const style = getComputedStyle(here);
          const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
          const box = here.getBoundingClientRect();
          const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0;
          const name = here.outerHTML.slice(0, 120).replaceAll(/\s+/g, ' ');
          return `${shown && ring && inView ? ' ' : '!'}${name}`;
        }
        """;

    /// <returns>Stops of the Tab key at which nobody sees where the focus is.</returns>
    public static async Task<IReadOnlyList<string>> HiddenStopsAsync(IPage page)
    {
        List<string> hidden = [];
        for (var stop = 0; stop < Most; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(WhereAmI) is not { } here)
            {
                return stop > 0 ? hidden : ["The page cannot be entered by keyboard."];
            }

            if (here.StartsWith('!'))
            {
                hidden.Add(here[1..]);
            }
        }

        return [.. hidden, "The focus does not leave the page."];
    }
}
