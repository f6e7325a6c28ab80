using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>Goes through a page as somebody without a mouse does.</summary>
public static class Keyboard
{
    /// <summary>More stops than any page has; the reference of the API has the most.</summary>
    private const int Most = 800;

    /// <summary>
    /// Null when the focus has left the page; else what has it, after a "!" when one cannot see that. What scrolls or moves into
    /// place has some pictures of the screen to do so.
    /// </summary>
    private const string WhereAmI = """
        async () => {
          const here = document.activeElement;
          if (!here || here === document.body) {
            return null;
          }

          const isSeen = () => {
            const shown = [here, ...here.querySelectorAll('*')].some((one) => one.matches(':focus-visible, :focus-visible *'));
            // A search field shares its frame with the icon beside it: the ring is around both.
            const ring = [here, here.parentElement].some((one) => {
              const style = getComputedStyle(one);
              return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || (one === here && style.boxShadow !== 'none');
            });
            const isMarkedByTheBrowser = here.type === 'date'; // its parts and its calendar button are stops of their own
            const box = here.getBoundingClientRect();
            return ((shown && ring) || isMarkedByTheBrowser) && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0;
          };
          for (let frame = 0; frame < 30 && !isSeen(); frame++) {
            await new Promise(requestAnimationFrame);
          }

          return `${isSeen() ? ' ' : '!'}${here.outerHTML.slice(0, 120).replaceAll(/\s+/g, ' ')}`;
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
