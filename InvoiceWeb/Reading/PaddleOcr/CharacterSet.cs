namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>What the recognition model can write: number 0 is "nothing", then the lines of its dictionary, then a blank.</summary>
internal sealed class CharacterSet
{
    private readonly string[] _characters;

    private CharacterSet(IEnumerable<string> characters)
    {
        _characters = ["", .. characters, " "];
        European = [.. Enumerable.Range(0, _characters.Length).Where(i => _characters[i].All(IsEuropean))];
    }

    public int Count => _characters.Length;

    /// <summary>The numbers of "nothing", of blanks, and of all that European invoices are written with.</summary>
    public IReadOnlyList<int> European { get; }

    public string this[int number] => _characters[number];

    public static CharacterSet Read(string path) => new(File.ReadAllLines(path));

    // Below the first Chinese radicals, and the wide forms of Latin letters and figures.
    private static bool IsEuropean(char character) => character is < '\u2E80' or >= '\uFF00';
}
