namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>What the recognition model can write: number 0 is "nothing", then the lines of its dictionary, then a blank.</summary>
internal sealed class CharacterSet
{
    private readonly string[] _characters;

    private CharacterSet(IEnumerable<string> characters) => _characters = ["", .. characters, " "];

    public int Count => _characters.Length;

    public string this[int number] => _characters[number];

    public static CharacterSet Read(string path) => new(File.ReadAllLines(path));
}
